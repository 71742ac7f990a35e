using System.CommandLine;
using System.Globalization;
using Plumb.Cli.Running;
using Plumb.Core.Problems;
using Plumb.Postgres.Scripts;
using Plumb.Postgres.Server;
using Plumb.Postgres.Twin.Planning;
using Option = System.CommandLine.Option;

namespace Plumb.Cli.Commands;

/// <summary>What the commands that plan statements on a twin have in common.</summary>
internal sealed class QueryOptions
{
    private readonly Option<string?> _sql = new("--sql", "-s") { HelpName = "sql", Description = "The statement to plan." };

    private readonly Option<string?> _file = new("--file", "-f") { HelpName = "file", Description = "A file of statements to plan; - for standard input." };

    private readonly Option<string> _values = new("--values")
    {
        HelpName = "values",
        Description = "What stands for $1 and the like: generic (default), or the common, median or rare value that statistics name.",
        DefaultValueFactory = _ => "generic",
    };

    private readonly Option<string?> _role = new("--role") { HelpName = "role", Description = "Plan with the settings that this role has in the source." };

    private readonly Option<string?> _on = new("--on")
    {
        HelpName = "version",
        Description = "Plan on this major version of PostgreSQL rather than on the source's.",
    };

    private readonly Option<string[]> _scale = new("--scale")
    {
        HelpName = "factor",
        Description = "Plan as with so many times the rows: 10x for all tables, orders=100x for one; may be repeated.",
    };

    private readonly Option<string[]> _grows = new("--grows")
    {
        HelpName = "rule",
        Description = "How the different values of a column grow: orders.note=no, =yes (as rows do), or =0.5 (as a power of them).",
    };

    private readonly Option<string?> _at = new("--at") { HelpName = "span", Description = "Plan as so much later, such as +24months; with --since." };

    private readonly Option<string?> _since = new("--since") { HelpName = "file", Description = "An older twin, from which growth is measured." };

    public QueryOptions()
    {
        _values.AcceptOnlyFromAmong([.. Enum.GetNames<PlanValues>().Select(name => name.ToLowerInvariant())]);
        _on.AcceptOnlyFromAmong([.. Enumerable.Range(EngineBuild.Oldest, EngineBuild.Newest - EngineBuild.Oldest + 1)
            .Select(major => major.ToString(CultureInfo.InvariantCulture))]);
    }

    /// <summary>The options, in the order in which help shows them.</summary>
    public IEnumerable<Option> All => [_sql, _file, _values, _role, _on, _scale, _grows, _at, _since];

    /// <summary>What they ask for.</summary>
    public PlanningRequest Read(ParseResult parsed, Session session, string twin) => new()
    {
        Twin = twin,
        OpenQueries = Source(parsed.GetValue(_sql), parsed.GetValue(_file), session),
        Values = Enum.Parse<PlanValues>(parsed.GetRequiredValue(_values), ignoreCase: true),
        Role = parsed.GetValue(_role) is { Length: > 0 } role ? new Identifier(role) : (Identifier?)null,
        Size = TwinSize.Read(parsed.GetValue(_scale) ?? [], parsed.GetValue(_grows) ?? [], parsed.GetValue(_at), parsed.GetValue(_since)),
        Scratch = new() { Engine = session.Options.Engine, Major = Major(parsed) },
    };

    /// <summary>The major version to plan on, where one was named.</summary>
    public int? Major(ParseResult parsed) => parsed.GetValue(_on) is { } on ? int.Parse(on, CultureInfo.InvariantCulture) : null;

    private static Func<CancellationToken, Task<ScriptSource>> Source(string? sql, string? file, Session session) => (sql, file) switch
    {
        ({ } text, null) => _ => Task.FromResult(ScriptSource.Of(text)),
        (null, "-") => token => ScriptSource.OpenAsync(session.OpenInput(), file: null, token),
        (null, { } path) => token => ScriptSource.OpenAsync(path, token),
        (null, null) => throw new PlumbException(new("queries-missing", "No statement was named.", "There is nothing to plan.",
            "Give a statement with --sql, or a file of them with --file.")
        { Kind = ProblemKind.BadInput }),
        _ => throw new PlumbException(new("queries-twice", "Both --sql and --file were given.", "They name the statements to plan, and one of them is enough.",
            "Leave one out.")
        { Kind = ProblemKind.BadInput }),
    };
}
