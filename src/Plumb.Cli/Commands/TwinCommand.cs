namespace Plumb.Cli.Commands;

/// <summary><c>plumb twin</c>: production's planner, without its data.</summary>
internal static class TwinCommand
{
    /// <summary>Makes it.</summary>
    public static PlumbCommand Create() => new("twin", "Plan queries as a real database does, without any of its rows.")
    {
        Remarks = "A twin is one file that holds a database's schema, settings, sizes and statistics. "
            + "Statistics hold values: a twin is as private as the data, unless it was masked.",
        Examples =
        [
            new("plumb twin create postgres://me@db.example.org/shop -o shop.twin", "take a twin of a live database; it is only read"),
            new("plumb twin show shop.twin", "what the file holds"),
            new("plumb twin explain shop.twin -f queries.sql", "the plans that the database would make"),
            new("plumb twin compare shop.twin --on 18 -f queries.sql", "the plans that an upgrade would change"),
        ],
        Subcommands = { TwinCreateCommand.Create(), TwinScriptCommand.Create(), TwinShowCommand.Create(), TwinExplainCommand.Create(), TwinCompareCommand.Create() },
    };
}
