namespace Plumb.Core.Statements;

/// <summary>One piece of a statement.</summary>
public abstract record SqlPart
{
    private SqlPart()
    {
    }

    /// <summary>Text that is SQL already.</summary>
    public sealed record Text(string Value) : SqlPart;

    /// <summary>An expression that an engine printed, or a statement that a user wrote.</summary>
    public sealed record Expression(SqlExpression Value) : SqlPart;

    /// <summary>A name, to be quoted as the dialect needs.</summary>
    public sealed record Name(Identifier Value) : SqlPart;

    /// <summary>A constant, to be written as the dialect writes it.</summary>
    public sealed record Literal(SqlValue Value) : SqlPart;

    /// <summary>Source in another language, to be quoted so that it stays readable.</summary>
    public sealed record Body(SqlBody Value) : SqlPart;

    /// <summary>A value that travels beside the statement.</summary>
    public sealed record Parameter(object? Value) : SqlPart;
}
