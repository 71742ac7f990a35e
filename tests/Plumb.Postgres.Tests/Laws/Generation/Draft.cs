namespace Plumb.Postgres.Tests.Laws.Generation;

/// <summary>A script while it is being written, with what it has made so far.</summary>
internal sealed class Draft(int seed, int major)
{
    private readonly List<GeneratedStatement> _statements = [];

    public int Major { get; } = major;

    public Dice Dice { get; } = new(seed);

    public NameSource Names => field ??= new(Dice);

    public List<string> Schemas { get; } = ["public"];

    public List<DraftRelation> Relations { get; } = [];

    public List<DraftType> Types { get; } = [.. DraftType.BuiltIn];

    public List<DraftRoutine> Routines { get; } = [];

    /// <summary>Functions that return trigger.</summary>
    public List<string> TriggerFunctions { get; } = [];

    public List<string> Extensions { get; } = [];

    public List<string> Servers { get; } = [];

    public List<string> Collations { get; } = ["\"C\"", "\"POSIX\"", "pg_catalog.\"default\""];

    public List<string> SearchConfigurations { get; } = ["pg_catalog.english"];

    /// <summary>Aggregates over numbers, and operators between numbers, for views to use.</summary>
    public List<string> Aggregates { get; } = [];

    public List<string> Operators { get; } = [];

    /// <summary>What COMMENT ON can be said of.</summary>
    public List<string> Commentable { get; } = [];

    /// <summary>What ALTER … OWNER TO can be said of.</summary>
    public List<string> Ownable { get; } = [];

    public List<Grantable> Grantable { get; } = [];

    public ValueList<GeneratedStatement> Statements => _statements.ToValueList();

    public string Schema => Dice.Pick(Schemas);

    public DraftType Type => Dice.Pick(Types);

    public string Role => Dice.Pick(GeneratedRoles.Names);

    public void Add(string kind, string text) => _statements.Add(new(kind, text));

    /// <summary>A new name in some schema.</summary>
    public string Invent(string hint) => $"{Schema}.{Names.Next(hint)}";

    /// <summary>A relation of one of these kinds, if there is one.</summary>
    public DraftRelation? Relation(params ReadOnlySpan<RelationKind> kinds)
    {
        var wanted = kinds.ToArray();
        return Dice.PickOrDefault(Relations.Where(relation => wanted.Contains(relation.Kind)));
    }

    public DraftRelation? Table(Func<DraftRelation, bool>? where = null) =>
        Dice.PickOrDefault(Relations.Where(relation => relation.IsTable && (where is null || where(relation))));

    /// <summary>Notes that the thing can have a comment and an owner.</summary>
    public void Note(string words, bool owned = true)
    {
        Commentable.Add(words);
        if (owned)
            Ownable.Add(words);
    }

    /// <summary>Forgets a thing whose name has changed or that is gone.</summary>
    public void Forget(string name)
    {
        Commentable.RemoveAll(words => words.Contains(name, StringComparison.Ordinal));
        Ownable.RemoveAll(words => words.Contains(name, StringComparison.Ordinal));
        Grantable.RemoveAll(grantable => grantable.On.Contains(name, StringComparison.Ordinal));
    }
}
