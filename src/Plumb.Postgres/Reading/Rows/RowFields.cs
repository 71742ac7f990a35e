namespace Plumb.Postgres.Reading.Rows;

/// <summary>The fields of one row after another, wherever they come from.</summary>
internal abstract class RowFields
{
    /// <summary>Goes to the next row; false at the end.</summary>
    public abstract Task<bool> AdvanceAsync(CancellationToken cancellation);

    /// <summary>Whether a field holds NULL.</summary>
    public abstract bool IsNull(int at);

    /// <summary>What a field holds: a number, a truth value, a text, bytes, or an array of these.</summary>
    public abstract T Get<T>(int at);
}
