using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Plumb.Core.Tests.Plans;

/// <summary>Writes something that has the names of a plan's fields, and anything at all in them.</summary>
internal sealed partial class AnyPlan(Random random)
{
    private static readonly string[] Words =
        ["Inner", "Left", "Hashed", "Forward", "Outer", "InitPlan", "Select", "Memory", "ä \"b\"", "", "x\ny", "Seq Scan"];

    private static readonly string[] Numbers =
    [
        "0.00", "-7", "2.50", "1e400", "123456789012345678901234567890", "1000000000000000019884624838656.00", "12345678901234567890",
        "10000000000.08", "0.12345678901234567890", "99999999999999991.0", "-0.0", "1E3",
    ];

    /// <summary>The names, as the code that reads them has them.</summary>
    private static readonly string[] Names =
    [
        .. House.Repository.Files("*.cs", "src/Plumb.Core/Plans/Json")
            .SelectMany(file => FieldName().Matches(House.Repository.Read(file)))
            .Select(match => match.Groups[1].Value)
            .Distinct(),
        "Unheard Of",
    ];

    public string Write()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new() { SkipValidation = true }))
        {
            json.WriteStartArray();
            json.WriteStartObject();
            json.WritePropertyName("Plan");
            WriteNode(json, 3);
            WriteFields(json, 3, 10);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private void WriteNode(Utf8JsonWriter json, int depth)
    {
        json.WriteStartObject();
        json.WriteString("Node Type", Words[random.Next(Words.Length)]);
        WriteFields(json, depth, 25);
        if (depth > 0 && random.Next(2) == 0)
        {
            json.WriteStartArray("Plans");
            for (var i = random.Next(3); i >= 0; i--)
                WriteNode(json, depth - 1);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private void WriteFields(Utf8JsonWriter json, int depth, int most)
    {
        foreach (var name in random.GetItems(Names, random.Next(most)).Distinct().Except(["Plan", "Plans", "Node Type"]))
        {
            json.WritePropertyName(name);
            WriteValue(json, depth);
        }
    }

    private void WriteValue(Utf8JsonWriter json, int depth)
    {
        switch (random.Next(depth > 0 ? 9 : 6))
        {
            case 0:
                json.WriteNullValue();
                break;
            case 1:
                json.WriteBooleanValue(random.Next(2) == 0);
                break;
            case 2:
                json.WriteNumberValue(random.Next(100));
                break;
            case 3:
                json.WriteRawValue(Numbers[random.Next(Numbers.Length)]);
                break;
            case 4 or 5:
                json.WriteStringValue(Words[random.Next(Words.Length)]);
                break;
            case 6:
                json.WriteStartObject();
                WriteFields(json, depth - 1, 8);
                json.WriteEndObject();
                break;
            default:
                json.WriteStartArray();
                var (kind, count) = (random.Next(), random.Next(4));
                for (var i = 0; i < count; i++)
                    WriteItem(json, depth, kind % 3);
                json.WriteEndArray();
                break;
        }
    }

    private void WriteItem(Utf8JsonWriter json, int depth, int kind)
    {
        if (kind == 0)
            json.WriteStringValue("a");
        else if (kind == 1)
            WriteValue(json, depth - 1);
        else
            WriteNested(json, depth);
    }

    private void WriteNested(Utf8JsonWriter json, int depth)
    {
        json.WriteStartObject();
        WriteFields(json, depth - 1, 12);
        json.WriteEndObject();
    }

    [GeneratedRegex("fields\\.\\w+(?:<\\w+>)?\\(\"([^\"]+)\"")]
    private static partial Regex FieldName();
}
