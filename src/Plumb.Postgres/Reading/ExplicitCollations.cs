namespace Plumb.Postgres.Reading;

/// <summary>Finds which keys of an index have a collation that their expressions do not have themselves.</summary>
/// <remarks>
/// No catalog says which collation an expression has; the engine works it out when it writes an index, and writes COLLATE only
/// where the index differs. So it is read off there, key by key, with the keys' own texts as the guide.
/// </remarks>
internal static class ExplicitCollations
{
    public static bool[] Find(string definition, string[] keys)
    {
        var found = new bool[keys.Length];
        var position = Math.Max(0, definition.IndexOf(" USING ", StringComparison.Ordinal));
        for (var i = 0; i < keys.Length; i++)
        {
            var at = definition.IndexOf(keys[i], position, StringComparison.Ordinal);
            if (at < 0)
                break;
            position = at + keys[i].Length;
            found[i] = definition.AsSpan(position).StartsWith(" COLLATE ", StringComparison.Ordinal);
        }

        return found;
    }
}
