using Plumb.Cli.Running;

// Before anything else is loaded: scripts ask for the version often.
if (args is ["--version"])
{
    using var output = Surroundings.OpenOutput();
    output.Write(ProgramVersion.Text + "\n");
    return 0;
}

return await ProcessRun.RunAsync(args);
