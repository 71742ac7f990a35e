using System.Globalization;

namespace Plumb.Postgres.Scripts;

/// <summary>Collects what is worth telling about a load, once for each kind of thing.</summary>
internal sealed class LoadNotes
{
    private readonly List<string> _order = [];
    private readonly Dictionary<string, Occurrences> _counted = [];

    /// <summary>Notes something as often as it happens; the text says where it happened first.</summary>
    internal void Add(string what, string? where = null, long count = 1, string unit = "time")
    {
        if (_counted.TryGetValue(what, out var before))
        {
            _counted[what] = before with { Count = before.Count + count };
            return;
        }

        _order.Add(what);
        _counted[what] = new(count, unit, where);
    }

    internal ValueList<string> ToList() => _order.Select(what => Sentence(what, _counted[what])).ToValueList();

    private static string Sentence(string what, Occurrences found)
    {
        var often = found.Count > 1;
        var times = often || found.Unit != "time"
            ? string.Create(CultureInfo.InvariantCulture, $"{found.Count:#,0} {found.Unit}{(found.Count == 1 ? "" : "s")}")
            : null;
        var place = found.Where is { } where && often ? $"first in {where}" : found.Where;
        var details = string.Join(", ", new[] { times, place }.Where(part => part is not null));
        return details.Length == 0 ? $"{what}." : $"{what} ({details}).";
    }

    private sealed record Occurrences(long Count, string Unit, string? Where);
}
