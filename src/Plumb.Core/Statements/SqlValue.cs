namespace Plumb.Core.Statements;

/// <summary>A constant that is written into a statement where the engine takes no parameter, as in DDL.</summary>
public readonly record struct SqlValue
{
    /// <summary>Text, or NULL.</summary>
    public SqlValue(string? text) => Value = text;

    /// <summary>A whole number.</summary>
    public SqlValue(long number) => Value = number;

    /// <summary>A truth value.</summary>
    public SqlValue(bool truth) => Value = truth;

    /// <summary>A string, a long, a bool, or null.</summary>
    public object? Value { get; }
}
