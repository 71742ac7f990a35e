using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using System.Xml.Linq;
using Plumb.Core.Json;
using Plumb.Core.Results;
using Plumb.Core.Statements;

namespace Plumb.Core.Tests.Results;

/// <summary>Writes the JSON Schema of results and problems from how their types are written, with the words of their summaries.</summary>
internal sealed class SchemaWriter
{
    private readonly JsonObject _definitions = [];
    private readonly Dictionary<string, string> _summaries = Summaries();

    public static string Write()
    {
        var writer = new SchemaWriter();
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "What Plumb writes with --json",
            ["description"] = "A result, or the problem that stood in its way. See docs/output-formats.md.",
            ["oneOf"] = new JsonArray(
                writer.Reference(typeof(Result), ResultJson.Context.Options),
                writer.Reference(typeof(ProblemDocument), ResultJson.Context.Options)),
            ["$defs"] = writer._definitions,
        };
        return schema.ToJsonString(new() { WriteIndented = true, Encoder = ResultJson.Context.Options.Encoder }) + "\n";
    }

    private JsonObject Reference(Type type, JsonSerializerOptions options)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsGenericType)
            return new() { ["type"] = "array", ["items"] = Reference(type.GenericTypeArguments[0], options) };
        if (Scalar(type) is { } scalar)
            return scalar;
        if (type == typeof(DatabaseCatalog))
            options = CatalogJson.Type.Options;

        var name = char.ToLowerInvariant(type.Name[0]) + type.Name[1..];
        if (_definitions.TryAdd(name, null))
            _definitions[name] = Definition(type, options);
        return new() { ["$ref"] = $"#/$defs/{name}" };
    }

    private static JsonObject? Scalar(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.String => new() { ["type"] = "string" },
        TypeCode.Boolean => new() { ["type"] = "boolean" },
        TypeCode.Single or TypeCode.Double => new() { ["type"] = "number" },
        TypeCode.Int32 or TypeCode.Int64 when !type.IsEnum => new() { ["type"] = "integer" },
        _ when type == typeof(DateTimeOffset) => new() { ["type"] = "string", ["pattern"] = @"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d" },
        _ when type == typeof(Identifier) => new() { ["type"] = "string", ["minLength"] = 1 },
        _ when type == typeof(DataType) => new() { ["type"] = "string", ["minLength"] = 1 },
        _ when type == typeof(SqlExpression) => new() { ["type"] = "string" },
        _ when type == typeof(QualifiedName) => new() { ["type"] = "string", ["pattern"] = """^("([^"]|"")+"|[^".]+)\.("([^"]|"")+"|[^".]+)$""" },
        _ => null,
    };

    private JsonObject Definition(Type type, JsonSerializerOptions options)
    {
        if (type == typeof(TriggerEvents))
            return Described(type.FullName!, new() { ["type"] = "string", ["pattern"] = "^(none|(insert|update|delete|truncate)(, (update|delete|truncate))*)$" });
        if (type.IsEnum)
            return Described(type.FullName!, new() { ["enum"] = new JsonArray([.. Enum.GetNames(type).Select(name => (JsonNode)JsonNamingPolicy.CamelCase.ConvertName(name))]) });

        var info = options.GetTypeInfo(type);
        return info.PolymorphismOptions is { } family
            ? Described(type.FullName!, new() { ["oneOf"] = new JsonArray([.. family.DerivedTypes.Select(each => (JsonNode)Case(each, family, options))]) })
            : Described(type.FullName!, Object(info, options));
    }

    private JsonObject Case(JsonDerivedType derived, JsonPolymorphismOptions family, JsonSerializerOptions options)
    {
        var schema = Object(options.GetTypeInfo(derived.DerivedType), options);
        ((JsonObject)schema["properties"]!).Insert(0, family.TypeDiscriminatorPropertyName, new JsonObject { ["const"] = (string)derived.TypeDiscriminator! });
        ((JsonArray)schema["required"]!).Insert(0, family.TypeDiscriminatorPropertyName);
        return Described(derived.DerivedType.FullName!.Replace('+', '.'), schema);
    }

    private JsonObject Object(JsonTypeInfo type, JsonSerializerOptions options)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        foreach (var property in type.Properties.Where(each => each.Get is not null).OrderBy(each => each.Order))
        {
            properties[property.Name] = Member(type.Type, property, options);
            if (AlwaysWritten(property, options))
                required.Add((JsonNode)property.Name);
        }

        return new() { ["type"] = "object", ["properties"] = properties, ["required"] = required, ["additionalProperties"] = false };
    }

    private JsonObject Member(Type owner, JsonPropertyInfo property, JsonSerializerOptions options)
    {
        if (property.Name == "plumb")
            return new JsonObject { ["const"] = owner == typeof(Result) ? ResultJson.Contract : Core.Problems.ProblemJson.Contract };

        var member = ((System.Reflection.MemberInfo)property.AttributeProvider!);
        return Described($"{member.DeclaringType!.FullName!.Replace('+', '.')}.{member.Name}", Reference(property.PropertyType, options));
    }

    private static bool AlwaysWritten(JsonPropertyInfo property, JsonSerializerOptions options) =>
        property.IsRequired
        || (!property.IsGetNullable && options == ResultJson.Context.Options && Nullable.GetUnderlyingType(property.PropertyType) is null)
        || (!property.IsGetNullable && property.ShouldSerialize is not null && Nullable.GetUnderlyingType(property.PropertyType) is null);

    private JsonObject Described(string member, JsonObject schema)
    {
        if (_summaries.TryGetValue(member, out var summary))
            schema.Insert(0, "description", summary);
        return schema;
    }

    /// <summary>The summaries by the name of the type or member; parameters of a record are its members.</summary>
    private static Dictionary<string, string> Summaries()
    {
        var summaries = new Dictionary<string, string>();
        foreach (var member in XDocument.Load(Path.ChangeExtension(typeof(Result).Assembly.Location, ".xml")).Descendants("member"))
        {
            var name = member.Attribute("name")!.Value[2..];
            if (member.Element("summary") is { } summary)
                summaries.TryAdd(name, Words(summary));
            foreach (var parameter in member.Elements("param"))
                summaries.TryAdd($"{name.Split(".#ctor")[0]}.{parameter.Attribute("name")!.Value}", Words(parameter));
        }

        return summaries;
    }

    private static string Words(XElement element) => string.Join(' ', string.Concat(element.Nodes().Select(node => node switch
    {
        XElement { Name.LocalName: "see" } see => see.Attribute("cref")!.Value.Split('.')[^1],
        XElement inner => inner.Value,
        _ => node.ToString(),
    })).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal);
}
