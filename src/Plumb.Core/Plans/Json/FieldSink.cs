using System.Text.Json;

namespace Plumb.Core.Plans.Json;

/// <summary>Writes the fields of one object of a plan; what is not there is left out.</summary>
internal readonly struct FieldSink(Utf8JsonWriter json)
{
    public void Text(string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }

    public void Word<T>(string name, T? value, WordList<T> words)
        where T : struct, Enum
    {
        if (value is { } word)
            json.WriteString(name, words.Word(word));
    }

    public void Flag(string name, bool? value)
    {
        if (value is { } flag)
            json.WriteBoolean(name, flag);
    }

    public void Number(string name, double? value)
    {
        if (value is not { } number)
            return;
        json.WritePropertyName(name);
        ExactNumber.Write(json, number);
    }

    public void Whole(string name, long? value)
    {
        if (value is { } whole)
            json.WriteNumber(name, whole);
    }

    public void Texts(string name, ValueList<string> values)
    {
        if (values.IsEmpty)
            return;
        json.WritePropertyName(name);
        List(values);
    }

    public void TextLists(string name, ValueList<ValueList<string>> values)
    {
        if (values.IsEmpty)
            return;
        json.WriteStartArray(name);
        foreach (var list in values)
            List(list);
        json.WriteEndArray();
    }

    public void Object<T>(string name, T? value, Action<FieldSink, T> write)
        where T : class
    {
        if (value is null)
            return;
        json.WriteStartObject(name);
        write(this, value);
        json.WriteEndObject();
    }

    public void Objects<T>(string name, ValueList<T> values, Action<FieldSink, T> write)
    {
        if (values.IsEmpty)
            return;
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStartObject();
            write(this, value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public void Settings(string name, ValueList<PlanSetting> settings)
    {
        if (settings.IsEmpty)
            return;
        json.WriteStartObject(name);
        foreach (var setting in settings)
            json.WriteString(setting.Name, setting.Value);
        json.WriteEndObject();
    }

    /// <summary>Writes what has no property as it came.</summary>
    public void Rest(ValueList<PlanField> fields)
    {
        foreach (var field in fields)
        {
            json.WritePropertyName(field.Name);
            json.WriteRawValue(field.Json, skipInputValidation: true);
        }
    }

    private void List(ValueList<string> values)
    {
        json.WriteStartArray();
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
