using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Plumb.Core.Statements;

namespace Plumb.Postgres;

/// <summary>How PostgreSQL writes names and constants.</summary>
/// <remarks>Strings are written for <c>standard_conforming_strings = on</c>, which every session of Plumb sets.</remarks>
public sealed class PostgresDialect : SqlDialect
{
    /// <summary>Words that 14 to 18 do not take, or do not take everywhere, as a bare name.</summary>
    private static readonly FrozenSet<string> Keywords =
        """
        all analyse analyze and any array as asc asymmetric authorization between bigint binary bit boolean both case cast
        char character check coalesce collate collation column concurrently constraint create cross current_catalog
        current_date current_role current_schema current_time current_timestamp current_user dec decimal default deferrable
        desc distinct do else end except exists extract false fetch float for foreign freeze from full grant greatest group
        grouping having ilike in initially inner inout int integer intersect interval into is isnull join json json_array
        json_arrayagg json_exists json_object json_objectagg json_query json_scalar json_serialize json_table json_value
        lateral leading least left like limit localtime localtimestamp merge_action national natural nchar none normalize not
        notnull null nullif numeric offset on only or order out outer overlaps overlay placing position precision primary
        real references returning right row select session_user setof similar smallint some substring symmetric system_user
        table tablesample then time timestamp to trailing treat trim true union unique user using values varchar variadic
        verbose when where window with xmlattributes xmlconcat xmlelement xmlexists xmlforest xmlnamespaces xmlparse xmlpi
        xmlroot xmlserialize xmltable
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private static readonly SearchValues<char> PlainCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_");

    /// <summary>The one dialect; it holds no state.</summary>
    public static PostgresDialect Instance { get; } = new();

    /// <inheritdoc/>
    protected override StringBuilder AppendName(StringBuilder text, string name) =>
        IsPlain(name) ? text.Append(name) : text.Append('"').Append(name.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');

    /// <inheritdoc/>
    protected override StringBuilder AppendLiteral(StringBuilder text, object? value) => value switch
    {
        null => text.Append("NULL"),
        bool truth => text.Append(truth ? "true" : "false"),
        long number => text.Append(CultureInfo.InvariantCulture, $"{number}"),
        string words => text.Append('\'').Append(words.Replace("'", "''", StringComparison.Ordinal)).Append('\''),
        _ => throw new System.Diagnostics.UnreachableException(value.GetType().Name),
    };

    /// <inheritdoc/>
    protected override StringBuilder AppendBody(StringBuilder text, string source)
    {
        var mark = BodyMark(source);
        return text.Append(mark).Append(source).Append(mark);
    }

    /// <inheritdoc/>
    protected override StringBuilder AppendPlace(StringBuilder text, int number) =>
        text.Append(CultureInfo.InvariantCulture, $"${number}");

    /// <summary>A dollar quote that is not seen before the end of the source, not even where source and end meet.</summary>
    private static string BodyMark(string source)
    {
        for (var i = 0; ; i++)
        {
            var mark = i switch { 0 => "$$", 1 => "$body$", _ => string.Create(CultureInfo.InvariantCulture, $"$body{i}$") };
            if ((source + mark).IndexOf(mark, StringComparison.Ordinal) == source.Length)
                return mark;
        }
    }

    private static bool IsPlain(string name) =>
        name is [(>= 'a' and <= 'z') or '_', ..]
        && !name.AsSpan().ContainsAnyExcept(PlainCharacters)
        && !Keywords.Contains(name);
}
