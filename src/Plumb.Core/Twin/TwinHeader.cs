namespace Plumb.Core.Twin;

/// <summary>What a twin is of, and how it was taken.</summary>
public sealed record TwinHeader
{
    /// <summary>The form of the file that this program writes.</summary>
    public const int CurrentVersion = 1;

    /// <summary>The form of the file.</summary>
    public int Version { get; init; } = CurrentVersion;

    /// <summary>When it was taken.</summary>
    public required DateTimeOffset Taken { get; init; }

    /// <summary>Where it was taken, without a secret.</summary>
    public required string Source { get; init; }

    /// <summary>The source's database and server.</summary>
    public required DatabaseFacts Database { get; init; }

    /// <summary>The locale of the source's database.</summary>
    public required TwinLocale Locale { get; init; }

    /// <summary>The settings of the source that move plans.</summary>
    public ValueList<Option> Settings { get; init; }

    /// <summary>Those of them that are not as the engine comes.</summary>
    public ValueList<ChangedSetting> Changed { get; init; }

    /// <summary>Settings that hold for some roles only.</summary>
    public ValueList<RoleSettings> RoleSettings { get; init; }

    /// <summary>The tablespaces that have settings of their own.</summary>
    public ValueList<TablespaceSettings> Tablespaces { get; init; }

    /// <summary>What the role that took it could not see.</summary>
    public ValueList<NotCovered> NotCovered { get; init; }
}
