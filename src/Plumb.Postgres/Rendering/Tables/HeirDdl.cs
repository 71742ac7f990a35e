using Plumb.Core.Statements;

namespace Plumb.Postgres.Rendering.Tables;

/// <summary>Changes what an heir has from its parents to what it is.</summary>
internal static class HeirDdl
{
    /// <summary>What differs in the columns that it only inherits.</summary>
    public static IEnumerable<Sql> Differences(TableShape shape, RenderContext context) =>
        shape.InheritedColumns.SelectMany(pair => Differences(shape.Table, pair.Own, pair.Parent, context))
            .Concat(shape.MergedColumns.Where(pair => pair.Own.Default is null).SelectMany(pair => Default(Alter(shape.Table, pair.Own), pair.Own, pair.Parent)));

    private static IEnumerable<Sql> Differences(Table table, Column own, Column parent, RenderContext context)
    {
        var alter = Alter(table, own);
        return
        [
            .. Default(alter, own, parent),
            .. own.NotNull is { Name: null } && parent.NotNull is null ? [(Sql)$"{alter} SET NOT NULL"] : Array.Empty<Sql>(),
            .. own.Identity is not null ? [(Sql)$"{alter} ADD {IdentityDdl.Clause(table, own)}"] : Array.Empty<Sql>(),
            .. own.Storage is null && parent.Storage is not null && context.Major >= 16
                ? [(Sql)$"{alter} SET STORAGE DEFAULT"] : Array.Empty<Sql>(),
            .. own.Compression == parent.Compression ? Array.Empty<Sql>() : [(Sql)$"{alter} SET COMPRESSION {Compression(own)}"],
            .. own.ForeignOptions.IsEmpty
                ? Array.Empty<Sql>()
                : [(Sql)$"ALTER FOREIGN TABLE ONLY {table.Name} ALTER COLUMN {own.Name} OPTIONS ({Clauses.ForeignOptionList(own.ForeignOptions)})"],
        ];
    }

    private static Sql Alter(Table table, Column column) => $"ALTER TABLE ONLY {table.Name} ALTER COLUMN {column.Name}";

    private static IEnumerable<Sql> Default(Sql alter, Column own, Column parent) => (own.Default, parent.Default) switch
    {
        (var mine, var theirs) when mine == theirs => [],
        ({ } mine, _) => [$"{alter} SET DEFAULT {mine}"],
        (null, _) => [$"{alter} DROP DEFAULT"],
    };

    private static Sql Compression(Column column) =>
        column.Compression is { } method ? Sql.Of(new Identifier(method)) : $"default";
}
