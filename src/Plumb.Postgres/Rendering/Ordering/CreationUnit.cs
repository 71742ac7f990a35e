using Plumb.Core.Statements;

namespace Plumb.Postgres.Rendering.Ordering;

/// <summary>Statements that follow each other, with what must be there before them.</summary>
internal sealed record CreationUnit(ObjectReference Object, CreationRank Rank)
{
    /// <summary>Its place among units of its rank, before the name decides.</summary>
    public int Order { get; init; }

    /// <summary>The statements.</summary>
    public required IEnumerable<Sql> Statements { get; init; }

    /// <summary>What is there after them, as far as others may need it.</summary>
    public IEnumerable<ObjectReference> Provides { get; init; } = [Object];

    /// <summary>What must be there before them; what no unit provides is there anyway.</summary>
    public IEnumerable<ObjectReference> Needs { get; init; } = [];

    /// <summary>How it comes apart when it is in a circle, so that the circle opens; null or an empty answer when it does not.</summary>
    /// <remarks>It is told whether an object is in the circle.</remarks>
    public Func<Func<ObjectReference, bool>, IReadOnlyList<CreationUnit>>? Split { get; init; }
}
