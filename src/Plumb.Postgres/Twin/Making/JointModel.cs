using System.Globalization;
using Plumb.Core.Statements;
using Plumb.Core.Statistics;

namespace Plumb.Postgres.Twin.Making;

/// <summary>A small table that has the members of extended statistics as its columns.</summary>
/// <remarks>
/// The engine gives the members their types and turns common values into its own form: each stands in the table twice, and the
/// engine counts them. Only the frequencies are put in afterwards.
/// </remarks>
internal sealed record JointModel(int Number, JointStatistics Known, ExtendedStatistics Object)
{
    public const int MostItems = 10000;

    /// <summary>The schema of these tables.</summary>
    public static readonly Identifier Schema = "plumb_joint";

    private const int ItemsPerStatement = 500;

    /// <summary>The table.</summary>
    public QualifiedName Table => new(Schema, $"m{Number.ToString(CultureInfo.InvariantCulture)}");

    /// <summary>The statistics that the engine makes of the table.</summary>
    public QualifiedName Statistics => new(Schema, $"s{Number.ToString(CultureInfo.InvariantCulture)}");

    /// <summary>How many members there are.</summary>
    public int Members => Object.Columns.Count + Object.Expressions.Count;

    /// <summary>The column of a member, from 1.</summary>
    public static Identifier Column(int member) => $"c{member.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Makes the table, with each common combination in it.</summary>
    public IEnumerable<Sql> Making()
    {
        var members = Object.Columns.Select(Sql.Of).Concat(Object.Expressions.Select(expression => (Sql)$"({expression})"));
        yield return $"CREATE TABLE {Table} ({Sql.List(Columns)}) AS SELECT {Sql.List(members)} FROM {Object.Table} WITH NO DATA";
        if (Known.MostCommon.IsEmpty)
            yield break;

        foreach (var items in Known.MostCommon.Take(MostItems).Chunk(ItemsPerStatement))
        {
            var rows = Sql.List(items.Select(item => (Sql)$"({Sql.List(Enumerable.Range(1, Members).Select(member => Value(item, member)))})"));
            yield return $"INSERT INTO {Table} VALUES {rows}, {rows}";
        }

        yield return $"CREATE STATISTICS {Statistics} (mcv) ON {Sql.List(Columns)} FROM {Table}";
        yield return $"ALTER STATISTICS {Statistics} SET STATISTICS {MostItems}";
        yield return $"ANALYZE {Table}";
    }

    /// <summary>The engine's numbers of the members, given those of the table's columns.</summary>
    public short[] Numbers(IReadOnlyDictionary<Identifier, short> columns) =>
    [
        .. Object.Columns.Select(column => columns[column]),
        .. Enumerable.Range(1, Object.Expressions.Count).Select(expression => (short)-expression),
    ];

    private IEnumerable<Identifier> Columns => Enumerable.Range(1, Members).Select(Column);

    private static Sql Value(JointValue item, int member) => item.Nulls.Contains(member) ? $"NULL" : (Sql)$"{new SqlValue(item.Values[member - 1])}";
}
