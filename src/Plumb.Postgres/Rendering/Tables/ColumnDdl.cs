using Plumb.Core.Statements;

namespace Plumb.Postgres.Rendering.Tables;

/// <summary>Writes columns of tables.</summary>
internal static class ColumnDdl
{
    /// <summary>A column as CREATE TABLE takes it; its default only where it is not left for later.</summary>
    public static Sql Definition(Table table, Column column, RenderContext context, bool withDefault) => Sql.Join($" ",
    [
        $"{column.Name}",
        table.OfType is null ? (Sql)$"{column.Type}" : $"WITH OPTIONS",
        Sql.Maybe(table is { Foreign: null, OfType: null } ? column.Compression : null, method => $"COMPRESSION {new Identifier(method)}"),
        Sql.If(!column.ForeignOptions.IsEmpty, $"OPTIONS ({Clauses.ForeignOptionList(column.ForeignOptions)})"),
        Sql.Maybe(table.OfType is null ? column.Collation : null, name => $"COLLATE {name}"),
        Sql.Maybe(withDefault ? column.Default : null, value => $"DEFAULT {value}"),
        Sql.Maybe(column.Generated, value => $"GENERATED ALWAYS AS ({value.Expression}) {Kind(value)}"),
        IdentityDdl.Clause(table, column),
        NotNull(table, column, context),
    ]);

    /// <summary>Whether CREATE TABLE must say anything of a column whose name and type it has from elsewhere.</summary>
    public static bool SaysMoreThanType(Column column, bool withDefault) =>
        (withDefault && column.Default is not null) || column.Generated is not null || column.Identity is not null
        || column.NotNull is not null;

    /// <summary>Settings of a column that only ALTER TABLE takes.</summary>
    public static IEnumerable<Sql> Settings(Table table, Column column)
    {
        Sql alter = $"ALTER TABLE ONLY {table.Name} ALTER COLUMN {column.Name} SET";
        return new[]
        {
            Sql.Maybe(column.Storage, storage => $"{alter} STORAGE {Word(storage)}"),
            Sql.Maybe(table.OfType is null ? null : column.Compression, method => $"{alter} COMPRESSION {new Identifier(method)}"),
            Sql.Maybe(column.StatisticsTarget, target => $"{alter} STATISTICS {target}"),
            Sql.If(!column.Options.IsEmpty, $"{alter} ({Clauses.Parameters(column.Options)})"),
        }.Where(sql => !sql.IsEmpty);
    }

    /// <summary>NOT NULL that was added without a look at the rows; CREATE TABLE cannot say that.</summary>
    public static IEnumerable<Sql> NotNullNotValid(Table table, Column column) =>
        column.NotNull is { NotValid: true, Name: { } name } notNull
            ?
            [
                .. notNull.Inherited
                    ? Array.Empty<Sql>()
                    : [(Sql)$"ALTER TABLE {table.Name} ADD CONSTRAINT {name} NOT NULL {column.Name}{Sql.If(notNull.NoInherit, $" NO INHERIT")} NOT VALID"],
                .. Clauses.Comment($"CONSTRAINT {name} ON {table.Name}", notNull.Comment),
            ]
            : [];

    /// <summary>Comments on a column and on its NOT NULL.</summary>
    public static IEnumerable<Sql> Comments(QualifiedName table, Column column) =>
    [
        .. Clauses.Comment($"COLUMN {table}.{column.Name}", column.Comment),
        .. column.NotNull is { NotValid: false, Name: { } name, Comment: { } comment } ? Clauses.Comment($"CONSTRAINT {name} ON {table}", comment) : [],
    ];

    /// <summary>NOT NULL with its name, where the engine would not give it that name itself.</summary>
    public static Sql NotNull(Table table, Column column, RenderContext context)
    {
        if (column.NotNull is not { NotValid: false } notNull)
            return Sql.Empty;

        var name = notNull.Name is { } given && !context.ConstraintNames.IsUsual(given, table.Name, column.Name) ? given : (Identifier?)null;
        return $"{Sql.Maybe(name, word => $"CONSTRAINT {word} ")}NOT NULL{Sql.If(notNull.NoInherit, $" NO INHERIT")}";
    }

    private static Sql Kind(GeneratedValue value) => value.Virtual ? (Sql)$"VIRTUAL" : $"STORED";

    /// <summary>How long values are stored, as SET STORAGE says it.</summary>
    public static Sql Word(ColumnStorage storage) => storage switch
    {
        ColumnStorage.Plain => $"PLAIN",
        ColumnStorage.External => $"EXTERNAL",
        ColumnStorage.Extended => $"EXTENDED",
        ColumnStorage.Main => $"MAIN",
        _ => throw new System.Diagnostics.UnreachableException(storage.ToString()),
    };
}
