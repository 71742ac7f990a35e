using Plumb.Core.Progress;
using Plumb.Postgres.Server;

// Starts a scratch server, says where it is, and holds it until it is killed itself.
var folders = new PlumbFolders(Cache: args[0], Scratch: args[1]);
var server = await ScratchServer.StartAsync(new() { Folders = folders }, new Progress<ProgressEvent>(), CancellationToken.None);
Console.WriteLine(server.Folder);
await Task.Delay(Timeout.Infinite);
