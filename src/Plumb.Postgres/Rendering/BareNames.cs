using System.Text.RegularExpressions;
using Plumb.Core.Statements;

namespace Plumb.Postgres.Rendering;

/// <summary>Lets functions that run while tables and indexes are made find what they name without its schema.</summary>
/// <remarks>
/// An index, a generated column, a partition key: each has immutable functions put in place of their calls, or called where the
/// arguments are constants, and their bare names are looked for then. What is printed names its schemas, so a wider search path
/// changes nothing else. From 17 on the engine sets a path of its own while it makes an index.
/// </remarks>
internal sealed partial class BareNames
{
    private readonly Dictionary<string, Identifier> _schemas;
    private readonly IReadOnlyList<Identifier> _everywhere;
    private readonly Dictionary<ObjectReference, Table> _partitions;
    private readonly int _major;

    /// <summary>Looks up the functions whose source is kept as text.</summary>
    public BareNames(DatabaseCatalog catalog)
    {
        _major = catalog.Database.Engine.Major;
        _schemas = catalog.Routines.Where(MayHaveBareNames)
            .DistinctBy(routine => routine.Name)
            .ToDictionary(Written, routine => routine.Name.Schema, StringComparer.Ordinal);
        _partitions = _schemas.Count == 0 ? [] : catalog.Tables
            .Where(table => table.PartitionKey is not null || table.PartitionOf is not null)
            .ToDictionary(table => Reference.To(ObjectKind.Table, table.Name));
        var others = catalog.Extensions.Select(extension => extension.Schema).Concat(_schemas.Values);
        _everywhere = [new("public"), .. others.Distinct().Order()];
    }

    /// <summary>The section, with a search path for each statement that runs such a function.</summary>
    public DdlSection Found(DdlSection section) => section with
    {
        Statements = [.. section.Statements.SelectMany(statement => Found([statement], [.. SchemasOf(statement)]))],
    };

    /// <summary>The section, with one search path for all of it where indexes run such functions.</summary>
    /// <remarks>To check the rows of a table, the planner reads all its indexes.</remarks>
    public DdlSection Found(DdlSection section, params IEnumerable<DdlSection> indexes) => section with
    {
        Statements = [.. Found(section.Statements, [.. indexes.SelectMany(made => made.Statements).SelectMany(SchemasOf)])],
    };

    /// <remarks>Where a function looked when it was made is not kept, so all schemas that may have something for it follow its own.</remarks>
    private IEnumerable<DdlStatement> Found(IReadOnlyList<DdlStatement> statements, List<Identifier> schemas) =>
        schemas.Count == 0 || statements.Count == 0 ? statements :
        [
            statements[0] with { Sql = $"SET search_path = {Sql.List(schemas.Concat(_everywhere).Distinct())}" },
            .. statements,
            statements[^1] with { Sql = $"SET search_path = ''" },
        ];

    private IEnumerable<Identifier> SchemasOf(DdlStatement statement) =>
        !RunsFunctions(statement.Object.Kind) ? [] :
            from expression in statement.Sql.Parts.OfType<SqlPart.Expression>().Select(part => part.Value).Concat(KeysOf(statement.Object))
            from Match call in Call().Matches(expression.Text)
            where _schemas.ContainsKey(call.Groups["name"].Value)
            select _schemas[call.Groups["name"].Value];

    /// <summary>The partition keys that the engine looks at when it makes a partition, all the way up.</summary>
    private IEnumerable<SqlExpression> KeysOf(ObjectReference reference)
    {
        for (var table = _partitions.GetValueOrDefault(reference); table is not null;
             table = table.PartitionOf is { } partition ? _partitions.GetValueOrDefault(Reference.To(ObjectKind.Table, partition.Parent)) : null)
        {
            if (table.PartitionKey is { } key)
                yield return key.Definition;
        }
    }

    private bool RunsFunctions(ObjectKind kind) =>
        kind is ObjectKind.Table or ObjectKind.Column or ObjectKind.Constraint or ObjectKind.DomainConstraint
        || (kind == ObjectKind.Index && _major < 17);

    private static string Written(Routine routine) => PostgresDialect.Instance.Write(Sql.Of(routine.Name));

    private static bool MayHaveBareNames(Routine routine) =>
        routine is { Volatility: Volatility.Immutable, Source: not null, Library: null } && routine.Language.Value != "internal"
        && routine.Settings.All(setting => setting.Name != "search_path");

    [GeneratedRegex(
        """(?<name>(?:[a-z_][a-z0-9_$]*|"(?:[^"]|"")*")\.(?:[a-z_][a-z0-9_$]*|"(?:[^"]|"")*"))\(""",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Call();
}
