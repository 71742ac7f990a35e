using Plumb.Cli.Running;

// Before anything else is loaded: scripts ask for the version often.
if (args is ["--version"])
{
    Console.Out.WriteLine(ProgramVersion.Text);
    return 0;
}

return await ProcessRun.RunAsync(args);
