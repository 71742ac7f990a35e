using System.CommandLine;
using Plumb.Cli.Running;
using Option = System.CommandLine.Option;

namespace Plumb.Cli.Commands;

/// <summary>The options that every command has.</summary>
internal sealed class GlobalOptions
{
    /// <summary>Asks for help.</summary>
    public Option<bool> Help { get; } = Flag("--help", "Show how to use a command.", "-h", "-?");

    /// <summary>Asks for the version.</summary>
    public Option<bool> Version { get; } = new("--version") { Description = "Show the version." };

    /// <summary>Asks for JSON.</summary>
    public Option<bool> Json { get; } = Flag("--json", "Write the answer as JSON (docs/output-formats.md).");

    private readonly Option<bool> _verbose = Flag("--verbose", "Show the causes of a problem.", "-v");
    private readonly Option<bool> _quiet = Flag("--quiet", "Show no progress and no remarks.", "-q");
    private readonly Option<bool> _noColor = Flag("--no-color", "Use no colour; so does NO_COLOR.");

    private readonly Option<string> _engine = new("--engine")
    {
        Recursive = true,
        HelpName = "engine",
        Description = "PostgreSQL for scratch servers: the folder of its programs, or a major version; so does PLUMB_ENGINE.",
    };

    /// <summary>Adds them to the root.</summary>
    public void AddTo(Command root)
    {
        foreach (var option in (Option[])[Json, _engine, _verbose, _quiet, _noColor, Help, Version])
            root.Options.Add(option);
    }

    /// <summary>What the user asked for, as far as it can be read: a broken command line still says how to tell of it.</summary>
    public SessionOptions Read(ParseResult parsed, IEnumerable<string> words) => new()
    {
        Json = words.TakeWhile(word => word != "--").Contains(Json.Name),
        Verbose = parsed.GetValue(_verbose),
        Quiet = parsed.GetValue(_quiet),
        NoColor = parsed.GetValue(_noColor),
        Engine = parsed.GetResult(_engine) is { Errors: var errors } && !errors.Any() ? parsed.GetValue(_engine) : null,
    };

    private static Option<bool> Flag(string name, string description, params string[] aliases) =>
        new(name, aliases) { Recursive = true, Description = description, Arity = ArgumentArity.Zero };
}
