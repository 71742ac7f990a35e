using Plumb.Core.Progress;
using Plumb.Postgres.Server;

// Starts a scratch server, says where it is, and holds it until standard input ends, or it is killed itself.
var folders = new PlumbFolders(Cache: args[0], Scratch: args[1]);
await using var server = await ScratchServer.StartAsync(new() { Folders = folders }, new Progress<ProgressEvent>(), CancellationToken.None);
Console.WriteLine(server.Folder);
await Console.In.ReadToEndAsync();
