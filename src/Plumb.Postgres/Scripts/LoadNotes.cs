namespace Plumb.Postgres.Scripts;

/// <summary>Collects what is worth telling about a load, once for each kind of thing.</summary>
internal sealed class LoadNotes
{
    private readonly List<string> _order = [];
    private readonly Dictionary<string, (long Count, string? Where)> _counted = [];

    /// <summary>Notes something as often as it happens; the text says where it happened first.</summary>
    internal void Add(string what, string? where = null, long count = 1)
    {
        if (_counted.TryGetValue(what, out var before))
        {
            _counted[what] = (before.Count + count, before.Where);
            return;
        }

        _order.Add(what);
        _counted[what] = (count, where);
    }

    internal ValueList<string> ToList() => _order.Select(Sentence).ToValueList();

    private string Sentence(string what)
    {
        var (count, where) = _counted[what];
        var times = count > 1 ? $"{count} times" : null;
        var place = where is null ? null : count > 1 ? $"first in {where}" : where;
        var details = string.Join(", ", new[] { times, place }.Where(part => part is not null));
        return details.Length == 0 ? $"{what}." : $"{what} ({details}).";
    }
}
