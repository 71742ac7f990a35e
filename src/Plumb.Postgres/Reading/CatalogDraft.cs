using Plumb.Core.Statements;
using Plumb.Postgres.Privileges;

namespace Plumb.Postgres.Reading;

/// <summary>A catalog while it is being read: objects by the numbers by which the engine's own catalogs point at each other.</summary>
internal sealed class CatalogDraft(int major, ReadOptions options)
{
    /// <summary>Objects with smaller numbers were made by initdb.</summary>
    public const uint FirstUserOid = 16384;

    private readonly Dictionary<string, string> _pool = new(StringComparer.Ordinal);
    private readonly Dictionary<(uint Catalog, uint Object), ObjectReference> _units = [];

    public int Major => major;

    public Dictionary<uint, Identifier> Roles { get; } = [];

    public Dictionary<(uint Catalog, uint Object, int Part), string> Comments { get; } = [];

    public Dictionary<(uint Catalog, uint Object), Identifier> ExtensionMembers { get; } = [];

    public Dictionary<(uint Catalog, uint Object), ValueList<Identifier>> ExtensionNeeds { get; } = [];

    public Dictionary<(uint Catalog, uint Object, int Part), string[]> InitialPrivileges { get; } = [];

    public Dictionary<uint, QualifiedName> CollationNames { get; } = [];

    public Dictionary<(uint Type, int Modifier), DataType> TypeTexts { get; } = [];

    public Dictionary<(uint Owner, int Column), NotNullConstraint> NotNulls { get; } = [];

    public Dictionary<(uint Table, int Column), Sequence> IdentitySequences { get; } = [];

    public Dictionary<uint, OperatorClassDraft> OperatorClassNames { get; } = [];

    public Dictionary<(uint Index, int Key), (int? Statistics, ValueList<Option> Options)> IndexKeyOptions { get; } = [];

    public Dictionary<uint, RelationDraft> Relations { get; } = [];

    public Dictionary<uint, IndexDraft> Indexes { get; } = [];

    public Dictionary<uint, uint> IndexParents { get; } = [];

    public Dictionary<uint, List<RangeFunction>> RangeFunctions { get; } = [];

    public Dictionary<uint, List<string>> EnumLabels { get; } = [];

    public Dictionary<uint, List<CheckConstraint>> DomainChecks { get; } = [];

    public Dictionary<uint, List<PublishedTable>> PublishedTables { get; } = [];

    public Dictionary<uint, List<Identifier>> PublishedSchemas { get; } = [];

    public Dictionary<uint, List<TextSearchMapping>> TextSearchMappings { get; } = [];

    /// <summary>The members of operator classes and families, by catalog and number.</summary>
    public Dictionary<(uint Catalog, uint Object), List<SqlExpression>> OperatorMembers { get; } = [];

    public List<Schema> Schemas { get; } = [];

    public List<Extension> Extensions { get; } = [];

    public List<Collation> Collations { get; } = [];

    public List<(Sequence Sequence, uint Table, int Column)> Sequences { get; } = [];

    public List<BaseType> BaseTypes { get; } = [];

    public List<EnumType> Enums { get; } = [];

    public List<(DomainType Domain, uint Oid)> Domains { get; } = [];

    public List<CompositeType> Composites { get; } = [];

    public List<RangeType> Ranges { get; } = [];

    public List<Routine> Routines { get; } = [];

    public List<Aggregate> Aggregates { get; } = [];

    public List<Operator> Operators { get; } = [];

    public List<OperatorFamily> OperatorFamilies { get; } = [];

    public List<OperatorClass> OperatorClasses { get; } = [];

    public List<Cast> Casts { get; } = [];

    public List<Conversion> Conversions { get; } = [];

    public List<TextSearchParser> TextSearchParsers { get; } = [];

    public List<TextSearchTemplate> TextSearchTemplates { get; } = [];

    public List<TextSearchDictionary> TextSearchDictionaries { get; } = [];

    public List<TextSearchConfiguration> TextSearchConfigurations { get; } = [];

    public List<ExtendedStatistics> Statistics { get; } = [];

    public List<ProceduralLanguage> Languages { get; } = [];

    public List<Transform> Transforms { get; } = [];

    public List<AccessMethod> AccessMethods { get; } = [];

    public List<EventTrigger> EventTriggers { get; } = [];

    public List<ForeignDataWrapper> ForeignDataWrappers { get; } = [];

    public List<ForeignServer> ForeignServers { get; } = [];

    public List<UserMapping> UserMappings { get; } = [];

    public List<Publication> Publications { get; } = [];

    public List<Subscription> Subscriptions { get; } = [];

    public List<DefaultPrivileges> DefaultPrivileges { get; } = [];

    public List<SystemGrants> SystemGrants { get; } = [];

    public SortedSet<Dependency> Dependencies { get; } = new(Comparer<Dependency>.Create(
        (x, y) => x.Object.CompareTo(y.Object) is var order and not 0 ? order : x.Needs.CompareTo(y.Needs)));

    public List<NotCovered> NotCovered { get; } = [];

    /// <summary>One copy of a text that occurs often, such as the column name <c>id</c>.</summary>
    public string Pooled(string text)
    {
        if (_pool.TryGetValue(text, out var known))
            return known;

        _pool.Add(text, text);
        return text;
    }

    /// <summary>Remembers which record an object's number stands for, so that dependencies can be told by name.</summary>
    public void Register(uint catalog, uint oid, ObjectReference reference) => _units[(catalog, oid)] = reference;

    /// <summary>The record behind a number, if it is one that people made and that has a record.</summary>
    public bool TryFind(uint catalog, uint oid, out ObjectReference reference) =>
        _units.TryGetValue((catalog, oid), out reference) && !ExtensionMembers.ContainsKey((catalog, oid));

    public string? Comment(uint catalog, uint oid, int part = 0) => Comments.GetValueOrDefault((catalog, oid, part));

    /// <summary>A role's name; null when it owns only because somebody had to.</summary>
    public Identifier? Owner(uint role) =>
        RoleName(role) is var name && options.NamelessOwners.Contains(name) ? (Identifier?)null : name;

    public Identifier RoleName(uint role) => Roles.TryGetValue(role, out var name) ? name : new Identifier($"{role}");

    /// <summary>Adds what every object has to a relation's record.</summary>
    public T Described<T>(T found, RelationDraft relation, AccessObject kind)
        where T : CatalogObject => Described(found, relation.Reference, SystemCatalog.Relation, relation.Oid, relation.OwnerOid, relation.Acl, kind);

    /// <summary>Adds what every object has to its record: owner, comment, extension, privileges.</summary>
    public T Described<T>(
        T found, ObjectReference self, uint catalog, uint oid, uint owner, string[]? acl = null, AccessObject? kind = null)
        where T : CatalogObject
    {
        CatalogObject bare = Described(found, self, catalog, oid);
        return (T)(bare with
        {
            Owner = Owner(owner),
            Access = kind is { } of ? Access(self, null, (catalog, oid, 0), owner, acl, of) : null,
        });
    }

    /// <summary>Adds comment and extension to the record of an object that has no owner.</summary>
    public T Described<T>(T found, ObjectReference self, uint catalog, uint oid)
        where T : CatalogObject
    {
        Register(catalog, oid, self);
        CatalogObject bare = found;
        return (T)(bare with
        {
            Comment = Comment(catalog, oid),
            Extension = ExtensionMembers.TryGetValue((catalog, oid), out var extension) ? extension : (Identifier?)null,
        });
    }

    /// <summary>The privileges on a column.</summary>
    public AccessList? Access(RelationDraft relation, int number, string column, string[]? acl) =>
        acl is null
            ? null
            : Access(relation.Reference, column, (SystemCatalog.Relation, relation.Oid, number), relation.OwnerOid, acl, AccessObject.Column);

    /// <summary>All grants of an access control list, in the order in which a catalog keeps them.</summary>
    /// <remarks>Where everybody has something from the start, that stands first however often it was taken away and given again.</remarks>
    public AccessList Grants(string[] acl, uint owner, AccessList usual)
    {
        var everybody = usual.Grants.Any(grant => grant.To == GranteeKind.Everybody) ? 0 : 2;
        var grants = acl.Select(text => AsGrant(AclText.Parse(text), RoleName(owner).Value)).OfType<Grant>();
        return new AccessList(grants.OrderBy(grant => (grant.To, grant.GrantedBy) switch
        {
            (GranteeKind.Everybody, null) => everybody,
            (GranteeKind.Owner, null) => 1,
            _ => 2,
        }).ToValueList());
    }

    public void TakeDomainCheck(uint oid, uint domain, CheckConstraint check)
    {
        if (!DomainChecks.TryGetValue(domain, out var checks))
            DomainChecks.Add(domain, checks = []);
        checks.Add(check);
        if (TryFind(SystemCatalog.Type, domain, out var reference))
            Register(SystemCatalog.Constraint, oid, new(ObjectKind.DomainConstraint, $"{reference.Name}.{check.Name.Written}"));
    }

    /// <summary>Privileges where they are not the usual ones; on an extension's object, those that somebody changed are noted instead.</summary>
    public AccessList? Access(
        ObjectReference self, string? column, (uint Catalog, uint Oid, int Part) at, uint owner, string[]? acl, AccessObject kind)
    {
        var usual = DefaultAccess.Of(kind, major);
        var current = acl is null ? usual : Grants(acl, owner, usual);
        if (!ExtensionMembers.ContainsKey((at.Catalog, at.Oid)))
            return current == usual ? null : current;

        var initial = InitialPrivileges.TryGetValue(at, out var given) ? WithoutMadeRoles(Grants(given, owner, usual)) : usual;
        AddSystemGrants(self, column, initial, current);
        return null;
    }

    /// <summary>Notes what somebody changed; what was there before stands first.</summary>
    public void AddSystemGrants(ObjectReference self, string? column, AccessList initial, AccessList current)
    {
        var places = initial.Grants.Select((grant, place) => ((grant.To, grant.Role, grant.GrantedBy), place)).ToDictionary();
        var ordered = new AccessList(current.Grants
            .OrderBy(grant => places.GetValueOrDefault((grant.To, grant.Role, grant.GrantedBy), int.MaxValue)).ToValueList());
        if (ordered != initial)
            SystemGrants.Add(new SystemGrants(self, column, initial, ordered));
    }

    /// <remarks>What default privileges gave while an extension was made counts as given by the extension, which knows none of these roles.</remarks>
    private AccessList WithoutMadeRoles(AccessList access) =>
        new(access.Grants.Where(grant => grant.Role is not { } role || !MadeRoles.Contains(role)).ToValueList());

    private HashSet<Identifier> MadeRoles =>
        field ??= Roles.Where(role => role.Key >= FirstUserOid).Select(role => role.Value).ToHashSet();

    private Grant? AsGrant(AclText.Item item, string owner)
    {
        if (item.Grantee != owner && item.Grantee.Length > 0 && options.NamelessOwners.Contains(new Identifier(item.Grantee)))
            return null;

        var to = item.Grantee.Length == 0 ? GranteeKind.Everybody : item.Grantee == owner ? GranteeKind.Owner : GranteeKind.Role;
        return new Grant
        {
            To = to,
            Role = to == GranteeKind.Role ? item.Grantee : (Identifier?)null,
            Privileges = item.Privileges,
            Grantable = item.Grantable,
            GrantedBy = item.Grantor == owner || options.NamelessOwners.Contains(new Identifier(item.Grantor)) ? (Identifier?)null : item.Grantor,
        };
    }
}
