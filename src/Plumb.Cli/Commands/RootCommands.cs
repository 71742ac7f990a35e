using System.CommandLine;

namespace Plumb.Cli.Commands;

/// <summary>All commands of the program.</summary>
internal sealed class RootCommands
{
    private RootCommands(Command root, GlobalOptions options) => (Root, Options) = (root, options);

    /// <summary>The program itself.</summary>
    public Command Root { get; }

    /// <summary>The options that every command has.</summary>
    public GlobalOptions Options { get; }

    /// <summary>Makes them.</summary>
    public static RootCommands Create()
    {
        var options = new GlobalOptions();
        var root = new PlumbCommand(
            "plumb", "A database architect as a program: it shows, checks and designs databases, and proves what it says.")
        {
            Examples =
            [
                new("plumb inspect examples/shop.sql", "what a SQL file makes"),
                new("plumb inspect postgres://me@localhost/shop", "what a database holds"),
                new("plumb twin create postgres://me@localhost/shop", "a file that plans as that database does, without its rows"),
                new("plumb doctor", "what this machine has and lacks"),
            ],
        };
        root.Subcommands.Add(InspectCommand.Create());
        root.Subcommands.Add(TwinCommand.Create());
        root.Subcommands.Add(DoctorCommand.Create());
        root.Subcommands.Add(CompletionCommand.Create());
        root.Subcommands.Add(HelpCommand.Create(root));
        root.Subcommands.Add(CompleteCommand.Create(root));
        options.AddTo(root);
        return new(root, options);
    }

    /// <summary>Reads a command line. A word that begins with @ is that word, not a file to read words from.</summary>
    public ParseResult Parse(IReadOnlyList<string> words) => Root.Parse(words, new() { ResponseFileTokenReplacer = null });
}
