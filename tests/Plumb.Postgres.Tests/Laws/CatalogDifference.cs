using System.Collections;
using System.Globalization;
using System.Reflection;

namespace Plumb.Postgres.Tests.Laws;

/// <summary>Says in which values two catalogs differ, and nothing else.</summary>
internal static class CatalogDifference
{
    private const int Most = 40;

    /// <summary>The differing values by path; empty when the catalogs are equal.</summary>
    public static string Between(DatabaseCatalog left, DatabaseCatalog right)
    {
        if (left.Equals(right))
            return "";
        var (before, after) = (Flatten(left), Flatten(right));
        var lines = before.Keys.Union(after.Keys).Order(StringComparer.Ordinal)
            .Where(path => before.GetValueOrDefault(path) != after.GetValueOrDefault(path))
            .Select(path => $"{path}\n    first:  {before.GetValueOrDefault(path) ?? "(nothing)"}\n    second: {after.GetValueOrDefault(path) ?? "(nothing)"}")
            .ToArray();
        return lines.Length == 0
            ? "The same values stand in another order."
            : string.Join('\n', lines.Take(Most)) + (lines.Length > Most ? $"\n… and {lines.Length - Most} more" : "");
    }

    private static SortedDictionary<string, string> Flatten(DatabaseCatalog catalog)
    {
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Walk("", catalog, values);
        return values;
    }

    private static void Walk(string path, object? value, SortedDictionary<string, string> values)
    {
        switch (value)
        {
            case null:
                break;
            case string or Identifier or QualifiedName or DataType or Plumb.Core.Statements.SqlExpression or ObjectReference or ValueType and not IEnumerable:
                values[path] = Convert.ToString(value, CultureInfo.InvariantCulture)!;
                break;
            case IEnumerable list:
                WalkList(path, list, values);
                break;
            default:
                foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(Counts))
                    Walk($"{path}/{property.Name}", property.GetValue(value), values);
                break;
        }
    }

    private static void WalkList(string path, IEnumerable list, SortedDictionary<string, string> values)
    {
        var index = 0;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in list)
        {
            var name = Name(item) ?? index.ToString(CultureInfo.InvariantCulture);
            Walk($"{path}/{(seen.Add(name) ? name : $"{name}#{index}")}", item, values);
            index++;
        }
    }

    /// <summary>Lists of named things are compared by name, so that one thing too many does not shift all that follow.</summary>
    private static string? Name(object item) =>
        (item.GetType().GetProperty("Signature") ?? item.GetType().GetProperty("Name"))?.GetValue(item)?.ToString()
        ?? (item is NotCovered missing ? missing.Object.ToString() : null);

    private static bool Counts(PropertyInfo property) => property.GetMethod is { } get && get.GetParameters().Length == 0 && property.Name != "EqualityContract";
}
