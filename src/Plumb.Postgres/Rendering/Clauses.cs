using System.Globalization;
using Plumb.Core.Statements;

namespace Plumb.Postgres.Rendering;

/// <summary>Pieces that statements of many kinds share.</summary>
internal static class Clauses
{
    /// <summary>Puts one item on a line, with a comma between.</summary>
    public static Sql Lines(IEnumerable<Sql> items) => Sql.Join($",\n    ", items);

    /// <summary>Words after a space, or nothing.</summary>
    public static Sql Collate(QualifiedName? collation) => Sql.Maybe(collation, name => $" COLLATE {name}");

    /// <summary>Storage parameters and the like: <c>fillfactor = 70</c>.</summary>
    public static Sql Parameters(IEnumerable<Option> options) =>
        Sql.List(options.Select<Option, Sql>(option => $"{ParameterName(option.Name)} = {ParameterValue(option.Value)}"));

    /// <summary>Storage parameters after WITH, or nothing.</summary>
    public static Sql With(ValueList<Option> options) => Sql.If(!options.IsEmpty, $" WITH ({Parameters(options)})");

    /// <summary>Settings of a foreign-data wrapper, or nothing.</summary>
    public static Sql ForeignOptions(ValueList<Option> options) => Sql.If(!options.IsEmpty, $" OPTIONS ({ForeignOptionList(options)})");

    /// <summary>Settings of a foreign-data wrapper, without the word.</summary>
    public static Sql ForeignOptionList(IEnumerable<Option> options) =>
        Sql.List(options.Select<Option, Sql>(option => $"{new Identifier(option.Name)} {new SqlValue(option.Value)}"));

    /// <summary>Constants with commas between.</summary>
    public static Sql Literals(IEnumerable<string> values) => Sql.List(values.Select<string, Sql>(value => $"{new SqlValue(value)}"));

    /// <summary>An operator with its schema, as it stands in an expression.</summary>
    public static Sql Operator(OperatorName name) => $"OPERATOR({Bare(name)})";

    /// <summary>An operator with its schema, as it stands in its own definition.</summary>
    public static Sql Bare(OperatorName name) => $"{name.Schema}.{new SqlExpression(name.Signs)}";

    /// <summary>When a constraint is checked, when not at once.</summary>
    public static Sql When(Deferral deferral) => deferral switch
    {
        Deferral.NotDeferrable => Sql.Empty,
        Deferral.Deferrable => $" DEFERRABLE",
        Deferral.InitiallyDeferred => $" DEFERRABLE INITIALLY DEFERRED",
        _ => throw new System.Diagnostics.UnreachableException(deferral.ToString()),
    };

    /// <summary>Makes an object, gives it to its owner, and says what it is.</summary>
    /// <remarks>The target is the object as ALTER and COMMENT ON call it.</remarks>
    public static IEnumerable<Sql> Making(Sql create, Sql target, CatalogObject made) =>
    [
        create,
        .. made.Owner is { } owner ? [(Sql)$"ALTER {target} OWNER TO {owner}"] : Array.Empty<Sql>(),
        .. Comment(target, made.Comment),
    ];

    /// <summary>Says what an object is, when there is something to say.</summary>
    public static IEnumerable<Sql> Comment(Sql target, string? comment) =>
        comment is null ? [] : [$"COMMENT ON {target} IS {new SqlValue(comment)}"];

    /// <summary>Lets an object go with extensions when they are dropped.</summary>
    public static IEnumerable<Sql> DependsOn(Sql target, ValueList<Identifier> extensions) =>
        extensions.Select<Identifier, Sql>(extension => $"ALTER {target} DEPENDS ON EXTENSION {extension}");

    private static Sql ParameterName(string name) => Sql.Join($".", name.Split('.', 2).Select(part => Sql.Of(new Identifier(part))));

    /// <remarks>A number is written bare when it reads back to the very same text.</remarks>
    private static Sql ParameterValue(string value) =>
        long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number.ToString(CultureInfo.InvariantCulture) == value
            ? (Sql)$"{number}"
            : $"{new SqlValue(value)}";
}
