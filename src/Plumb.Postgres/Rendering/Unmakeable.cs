namespace Plumb.Postgres.Rendering;

/// <summary>Finds what cannot be made because it needs something that the catalog has no record for.</summary>
internal sealed class Unmakeable
{
    private readonly Dictionary<ObjectReference, ObjectReference> _because = [];
    private readonly Queue<ObjectReference> _found = new();

    /// <summary>Follows all needs back from what has no record.</summary>
    public Unmakeable(DatabaseCatalog catalog)
    {
        foreach (var missing in catalog.NotCovered.Where(missing => CanBeNeeded(missing.Object.Kind)))
            Add(missing.Object, missing.Object);
        if (_found.Count == 0)
            return;

        var needers = catalog.Dependencies.Select(dependency => (dependency.Needs, dependency.Object)).Concat(Structure(catalog))
            .ToLookup(pair => pair.Item1, pair => pair.Item2);
        while (_found.TryDequeue(out var missing))
        {
            foreach (var needer in needers[missing])
                Add(needer, missing);
        }
    }

    /// <summary>Whether nothing is missing.</summary>
    public bool IsEmpty => _because.Count == 0;

    /// <summary>Whether an object cannot be made, or is not there.</summary>
    public bool Contains(ObjectReference reference) => _because.ContainsKey(reference);

    /// <summary>Whether a routine of this name cannot be made, whatever its arguments are.</summary>
    public bool ContainsRoutine(QualifiedName name) =>
        _because.Keys.Any(reference => reference.IsRoutine() && reference.Name.StartsWith($"{name}(", StringComparison.Ordinal));

    /// <summary>What is left out, and what it needs.</summary>
    public IEnumerable<DdlNote> Notes =>
        from pair in _because
        where pair.Key != pair.Value
        orderby pair.Key
        select new DdlNote(pair.Key, $"it needs {pair.Value}, which is not made");

    private void Add(ObjectReference needer, ObjectReference missing)
    {
        if (_because.TryAdd(needer, missing))
            _found.Enqueue(needer);
    }

    private static bool CanBeNeeded(ObjectKind kind) => kind is ObjectKind.AccessMethod or ObjectKind.BaseType
        or ObjectKind.TextSearchParser or ObjectKind.TextSearchTemplate or ObjectKind.Transform;

    /// <summary>Who needs whom by what the records themselves say; a whole needs its parts, since it is made with them.</summary>
    private static IEnumerable<(ObjectReference Needs, ObjectReference Object)> Structure(DatabaseCatalog catalog) =>
    [
        .. from table in catalog.Tables
           let whole = Reference.To(ObjectKind.Table, table.Name)
           from part in table.Columns.Select(column => Reference.To(ObjectKind.ColumnDefault, table.Name, column.Name))
               .Concat(table.Checks.Select(check => Reference.To(ObjectKind.Constraint, table.Name, check.Name)))
               .Concat(table.Inherits.Select(parent => Reference.To(ObjectKind.Table, parent)))
               .Concat(table.PartitionOf is { } partition ? [Reference.To(ObjectKind.Table, partition.Parent)] : [])
           select (part, whole),
        .. from domain in catalog.Domains
           from check in domain.Checks
           select (Reference.To(ObjectKind.DomainConstraint, domain.Name, check.Name), Reference.To(ObjectKind.Domain, domain.Name)),
        .. from made in catalog.OperatorClasses
           let method = QualifiedName.Written(made.Method)
           select (new ObjectReference(ObjectKind.OperatorFamily, $"{made.Family} USING {method}"), new ObjectReference(ObjectKind.OperatorClass, $"{made.Name} USING {method}")),
    ];
}
