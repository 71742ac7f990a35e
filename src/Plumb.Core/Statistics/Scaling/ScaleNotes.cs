using Plumb.Core.Results;

namespace Plumb.Core.Statistics.Scaling;

/// <summary>What whoever reads plans of a scaled twin should know.</summary>
internal sealed class ScaleNotes
{
    private readonly SortedSet<string> _notes = new(StringComparer.Ordinal);

    public ValueList<Note> All => _notes.Select(note => new Note(note)).ToValueList();

    public void Take(QualifiedName table, Identifier column, ColumnScaler scaler)
    {
        if (scaler.Overflows)
            _notes.Add($"{table}.{column.Written} comes to the end of its type at this size: inserts would fail before.");
        if (scaler.Unreadable)
            _notes.Add($"{table}.{column.Written} should go on with the rows, but such values cannot be reckoned with: its range stays.");
    }

    public void TooLarge(QualifiedName table) =>
        _notes.Add($"{table} would have more than 32 TB at this size, which no table can: it is taken as that large.");

    public void Words(QualifiedName table) =>
        _notes.Add($"{table} is taken for a list of words that others use, and stays as it is; name it to have it grow.");

    public void Never(QualifiedName table) =>
        _notes.Add($"{table} was never analysed: only its pages grow.");

    public void NoGrowth(QualifiedName table, string why) => _notes.Add($"{table} is taken as it is: {why}.");
}
