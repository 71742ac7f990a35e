using System.Text.Json;

namespace Plumb.Core.Plans.Json;

/// <summary>The fields of one object of a plan. What is taken is gone; what nobody took is kept as it is.</summary>
/// <remarks>
/// A field is taken only when what it holds has the form that is asked for. Nothing is lost when a later engine changes that form.
/// </remarks>
internal sealed class FieldSource
{
    private readonly List<KeyValuePair<string, JsonElement>> _left = [];

    public FieldSource(JsonElement element)
    {
        foreach (var field in element.EnumerateObject())
            _left.Add(new(field.Name, field.Value));
    }

    public bool IsEmpty => _left.Count == 0;

    public string? Text(string name) => Find(name, JsonValueKind.String) is { } at ? Take(at).GetString() : null;

    public T? Word<T>(string name, WordList<T> words)
        where T : struct, Enum
    {
        if (Find(name, JsonValueKind.String) is not { } at || words.Find(_left[at].Value.GetString()) is not { } value)
            return null;
        Take(at);
        return value;
    }

    public bool? Flag(string name) =>
        Find(name, JsonValueKind.True) is { } yes ? Take(yes).GetBoolean()
        : Find(name, JsonValueKind.False) is { } no ? Take(no).GetBoolean()
        : null;

    public double? Number(string name)
    {
        if (Find(name, JsonValueKind.Number) is not { } at || ExactNumber.Of(_left[at].Value) is not { } value)
            return null;
        Take(at);
        return value;
    }

    public long? Whole(string name)
    {
        if (Find(name, JsonValueKind.Number) is not { } at || !_left[at].Value.TryGetInt64(out var value))
            return null;
        Take(at);
        return value;
    }

    public bool HasNumbers(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Find(name, JsonValueKind.Number) is not { } at || ExactNumber.Of(_left[at].Value) is null)
                return false;
        }

        return true;
    }

    public bool HasWholes(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Find(name, JsonValueKind.Number) is not { } at || !_left[at].Value.TryGetInt64(out _))
                return false;
        }

        return true;
    }

    public bool HasTexts(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Find(name, JsonValueKind.String) is null)
                return false;
        }

        return true;
    }

    public ValueList<string> Texts(string name) =>
        Find(name, JsonValueKind.Array) is { } at && HoldsAll(_left[at].Value, JsonValueKind.String) ? Strings(Take(at)) : default;

    public ValueList<ValueList<string>> TextLists(string name)
    {
        if (Find(name, JsonValueKind.Array) is not { } at
            || !HoldsAll(_left[at].Value, JsonValueKind.Array)
            || _left[at].Value.EnumerateArray().Any(list => list.EnumerateArray().Any(item => item.ValueKind != JsonValueKind.String)))
            return default;
        return Take(at).EnumerateArray().Select(Strings).ToValueList();
    }

    public ValueList<T> Objects<T>(string name, Func<FieldSource, T> read) =>
        Find(name, JsonValueKind.Array) is { } at && HoldsAll(_left[at].Value, JsonValueKind.Object)
            ? TakeObjects(Take(at), read)
            : default;

    public T? Object<T>(string name, Func<FieldSource, T> read)
        where T : class =>
        Find(name, JsonValueKind.Object) is { } at ? read(new(Take(at))) : null;

    /// <summary>The fields of an object that holds texts only, in their order.</summary>
    public ValueList<PlanSetting> Settings(string name)
    {
        if (Find(name, JsonValueKind.Object) is not { } at)
            return default;
        var fields = _left[at].Value.EnumerateObject();
        if (!fields.Any() || !fields.All(field => field.Value.ValueKind == JsonValueKind.String))
            return default;
        return Take(at).EnumerateObject().Select(field => new PlanSetting(field.Name, field.Value.GetString()!)).ToValueList();
    }

    /// <summary>What nobody took.</summary>
    public ValueList<PlanField> Rest() => _left.Count == 0
        ? default
        : _left.Select(field => new PlanField(field.Key, CompactJson.Of(field.Value))).ToValueList();

    private static ValueList<T> TakeObjects<T>(JsonElement items, Func<FieldSource, T> read)
    {
        var list = new List<T>(items.GetArrayLength());
        foreach (var item in items.EnumerateArray())
            list.Add(read(new(item)));
        return list.ToValueList();
    }

    private int? Find(string name, JsonValueKind kind)
    {
        for (var i = 0; i < _left.Count; i++)
        {
            if (_left[i].Value.ValueKind == kind && string.Equals(_left[i].Key, name, StringComparison.Ordinal))
                return i;
        }

        return null;
    }

    private JsonElement Take(int at)
    {
        var value = _left[at].Value;
        _left.RemoveAt(at);
        return value;
    }

    /// <summary>Whether a list holds something, and only that. An empty list is left, or it would not be written again.</summary>
    private static bool HoldsAll(JsonElement list, JsonValueKind kind) =>
        list.GetArrayLength() > 0 && list.EnumerateArray().All(item => item.ValueKind == kind);

    private static ValueList<string> Strings(JsonElement list) => list.EnumerateArray().Select(item => item.GetString()!).ToValueList();
}
