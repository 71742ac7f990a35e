using Plumb.Core.Statements;

namespace Plumb.Postgres.Rendering;

/// <summary>Statements that make every object of a catalog on an empty database, in an order that works.</summary>
public sealed record DdlScript
{
    /// <summary>Where the catalog was read.</summary>
    public required DatabaseFacts Database { get; init; }

    /// <summary>The statements, by what they make.</summary>
    public required IReadOnlyList<DdlSection> Sections { get; init; }

    /// <summary>What the script does not make.</summary>
    public required IReadOnlyList<DdlNote> Notes { get; init; }

    /// <summary>All statements, in order.</summary>
    public IEnumerable<DdlStatement> Statements => Sections.SelectMany(section => section.Statements);

    /// <summary>What a session must have set before the first statement, so that every server takes them the same way.</summary>
    /// <remarks>The empty search path makes each name mean the object that it was read from.</remarks>
    public static IReadOnlyList<Sql> Settings { get; } =
    [
        $"SET client_encoding = 'UTF8'",
        $"SET standard_conforming_strings = on",
        $"SET check_function_bodies = off",
        $"SET client_min_messages = warning",
        $"SET row_security = off",
        $"SET search_path = ''",
        $"SET default_tablespace = ''",
        $"SET default_table_access_method = heap",
        $"SET xmloption = content",
        $"SET statement_timeout = 0",
        $"SET lock_timeout = 0",
    ];

    /// <summary>Writes the script for people and for psql.</summary>
    public void WriteTo(TextWriter writer) => new DdlScriptWriter(writer).Write(this);

    /// <summary>The script as one text.</summary>
    public override string ToString()
    {
        using var text = new StringWriter { NewLine = "\n" };
        WriteTo(text);
        return text.ToString();
    }
}
