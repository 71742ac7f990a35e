using System.Globalization;
using Plumb.Core.Results;
using Plumb.Core.Statistics;
using Plumb.Core.Twin;

namespace Plumb.Cli.Rendering.Twins;

/// <summary>Shows what a twin holds.</summary>
internal static class TwinText
{
    /// <summary>Writes it.</summary>
    public static void Write(Terminal terminal, Result result)
    {
        var twin = result.Twin!;
        var isOfTable = twin.Relations.Any(relation => !relation.Columns.IsEmpty) || !twin.Joint.IsEmpty;
        WriteHead(terminal, twin);
        if (!isOfTable)
            WriteSettings(terminal, twin.Header);
        WriteSizes(terminal, twin, isOfTable);
        foreach (var relation in twin.Relations.Where(relation => !relation.Columns.IsEmpty))
            ColumnsText.Write(terminal, relation);
        JointText.Write(terminal, twin.Joint);
        ResultText.WriteNotes(terminal, result);
    }

    private static void WriteHead(Terminal terminal, TwinSummary twin)
    {
        var (header, counts) = (twin.Header, twin.Counts);
        var database = header.Database;
        string?[] facts = [database.Engine.ToString(), database.Encoding, header.Locale.Locale ?? header.Locale.Collate];
        Flow.Write(terminal, "", "", 2,
            Piece.Of(database.Name.Value, Ink.Strong), "  ", Piece.Of(string.Join(", ", facts.OfType<string>())));
        Flow.Write(terminal, "", "", 2, "taken ", header.Taken.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), " UTC from ",
            Piece.Of(header.Source), string.Create(CultureInfo.InvariantCulture, $"; twin/{header.Version}, {Amounts.Size(twin.FileBytes)}"));
        Flow.Write(terminal, "", "", 2, string.Join(", ",
            Amounts.Count(counts.Tables, "table", "tables"), Amounts.Count(counts.Indexes, "index", "indexes"),
            Amounts.Count(counts.Columns, "column with statistics", "columns with statistics"), $"{Amounts.Number(counts.Joint)} extended",
            $"{Amounts.Size(counts.SourceBytes)} in the source"));
    }

    private static void WriteSettings(Terminal terminal, TwinHeader header)
    {
        var root = new TreeNode(new Piece("settings", Ink.Strong), header.Changed.IsEmpty ? "  as the engine comes" : "  that are not as the engine comes");
        foreach (var setting in header.Changed)
            root.Add(new(new Piece(Shown.Line(setting.Name), Ink.Kind), " = ", Piece.Of(setting.Value)) { Remark = $"otherwise {Shown.Line(setting.Default)}" });
        foreach (var role in header.RoleSettings.Where(role => !role.Settings.IsEmpty))
            root.Add(new(new Piece("role ", Ink.Kind), Piece.Of(role.Role.Value, Ink.Strong), role.InThisDatabaseOnly ? " here: " : ": ", Written(role.Settings)));
        foreach (var tablespace in header.Tablespaces.Where(tablespace => !tablespace.Options.IsEmpty))
            root.Add(new(new Piece("tablespace ", Ink.Kind), Piece.Of(tablespace.Name.Value, Ink.Strong), ": ", Written(tablespace.Options)));
        terminal.WriteLine();
        TreeText.Write(terminal, root);
    }

    private static Piece Written(ValueList<Option> options) =>
        Piece.Of(string.Join(", ", options.Select(option => $"{option.Name} = {option.Value}")));

    private static void WriteSizes(Terminal terminal, TwinSummary twin, bool isOfTable)
    {
        if (twin.Relations.IsEmpty)
            return;

        var table = new TextTable(isOfTable ? "table" : "largest", "", "rows", "pages", "size", "all visible") { Figures = [2, 3, 4, 5] };
        foreach (var relation in twin.Relations)
        {
            table.Add(Piece.Of(relation.Name.ToString()), new Piece(KindOf(relation.Kind), Ink.Kind),
                relation.CountedRows < 0 ? new Piece("not counted", Ink.Warning) : Amounts.Number((long)relation.CountedRows),
                Amounts.Number(relation.Pages), Amounts.Size(relation.Pages * 8192),
                relation is { Kind: RelationKind.Index } or { Pages: 0 } ? "" : Share(relation.VisiblePages / (double)relation.Pages));
        }

        terminal.WriteLine();
        table.Write(terminal);
    }

    /// <summary>A share in percent.</summary>
    public static string Share(double share) => share switch
    {
        0 => "0 %",
        < 0.0001 => "< 0.01 %",
        < 0.01 => string.Create(CultureInfo.InvariantCulture, $"{share:0.00 %}"),
        < 0.1 => string.Create(CultureInfo.InvariantCulture, $"{share:0.0 %}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{share:0 %}"),
    };

    private static string KindOf(RelationKind kind) => kind switch
    {
        RelationKind.Table => "table",
        RelationKind.PartitionedTable => "partitioned table",
        RelationKind.MaterializedView => "materialised view",
        RelationKind.Index => "index",
        _ => throw new System.Diagnostics.UnreachableException(kind.ToString()),
    };
}
