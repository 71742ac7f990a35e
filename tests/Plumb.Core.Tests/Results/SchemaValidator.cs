using System.Text.Json;
using System.Text.RegularExpressions;

namespace Plumb.Core.Tests.Results;

/// <summary>Holds a document to a JSON Schema, of which it knows the words that ours uses and refuses all others.</summary>
internal sealed class SchemaValidator(JsonElement schema)
{
    private static readonly HashSet<string> Words =
    [
        "$schema", "$defs", "title", "description", "type", "required", "properties", "additionalProperties", "items", "enum", "const",
        "$ref", "oneOf", "anyOf", "pattern", "minLength",
    ];

    /// <summary>What is wrong with the document, each with where it is; nothing when it keeps to the schema.</summary>
    public IReadOnlyList<string> Errors(JsonElement document) => [.. Check(schema, document, "$")];

    private IEnumerable<string> Check(JsonElement rule, JsonElement value, string path)
    {
        if (rule.TryGetProperty("type", out var type) && !IsOf(type.GetString()!, value))
            return [$"{path}: {value.ValueKind} is no {type}"];

        return rule.EnumerateObject().SelectMany(word => CheckWord(rule, word, value, path));
    }

    private IEnumerable<string> CheckWord(JsonElement rule, JsonProperty word, JsonElement value, string path)
    {
        Assert.True(Words.Contains(word.Name), $"The validator does not know '{word.Name}'.");
        return word.Name switch
        {
            "const" => When(!JsonElement.DeepEquals(word.Value, value), $"{path}: {value} is not {word.Value}"),
            "enum" => When(!word.Value.EnumerateArray().Any(each => JsonElement.DeepEquals(each, value)), $"{path}: {value} is none of {word.Value}"),
            "pattern" => When(!Regex.IsMatch(value.GetString()!, word.Value.GetString()!, RegexOptions.ECMAScript), $"{path}: {value} is not of the form {word.Value}"),
            "minLength" => When(value.GetString()!.Length < word.Value.GetInt32(), $"{path}: too short"),
            "$ref" => Check(Definition(word.Value.GetString()!), value, path),
            "required" => word.Value.EnumerateArray().Where(each => !value.TryGetProperty(each.GetString()!, out _)).Select(each => $"{path}: {each} is missing"),
            "properties" => word.Value.EnumerateObject().SelectMany(each =>
                value.TryGetProperty(each.Name, out var member) ? Check(each.Value, member, $"{path}.{each.Name}") : []),
            "additionalProperties" => value.EnumerateObject().Where(each => !rule.GetProperty("properties").TryGetProperty(each.Name, out _))
                .Select(each => $"{path}: {each.Name} is unknown"),
            "items" => value.EnumerateArray().SelectMany((each, index) => Check(word.Value, each, $"{path}[{index}]")),
            "oneOf" or "anyOf" => CheckAlternatives(word, value, path),
            _ => [],
        };
    }

    private IEnumerable<string> CheckAlternatives(JsonProperty word, JsonElement value, string path)
    {
        var tried = word.Value.EnumerateArray().Select(each => Check(each, value, path).ToList()).ToList();
        var fitting = tried.Count(errors => errors.Count == 0);
        return fitting == 1 || (fitting > 1 && word.Name == "anyOf") ? [] : [$"{path}: fits {fitting} of {word.Name}", .. tried.SelectMany(errors => errors)];
    }

    private JsonElement Definition(string reference) => schema.GetProperty("$defs").GetProperty(reference["#/$defs/".Length..]);

    private static bool IsOf(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Not a type of JSON."),
    };

    private static IEnumerable<string> When(bool wrong, string error) => wrong ? [error] : [];
}
