namespace Plumb.Postgres.Tests.Laws.Generation;

/// <summary>A column of a relation of the draft.</summary>
/// <param name="Name">Its name, in quotes.</param>
/// <param name="Type">Its type.</param>
internal sealed record DraftColumn(string Name, DraftType Type)
{
    public bool NotNull { get; set; }

    /// <summary>Whether other columns make it, or a sequence does.</summary>
    public bool Computed { get; init; }

    /// <summary>Whether the engine stores it; an index can only hold such.</summary>
    public bool Stored { get; init; } = true;

    /// <summary>Whether a key, an index or anything else already leans on it, so that it must stay.</summary>
    public bool Needed { get; set; }
}
