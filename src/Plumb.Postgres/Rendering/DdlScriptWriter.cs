using Plumb.Core.Statements;

namespace Plumb.Postgres.Rendering;

/// <summary>Writes a script so that people like to read it and psql can run it.</summary>
internal sealed class DdlScriptWriter(TextWriter writer)
{
    /// <summary>Writes the whole script.</summary>
    public void Write(DdlScript script)
    {
        Comment($"Schema of database {script.Database.Name}, read from {script.Database.Engine}.");
        Write(script.Notes);
        Line();
        foreach (var setting in DdlScript.Settings)
            Statement(Text(setting));
        foreach (var section in script.Sections.Where(section => section.Statements.Count > 0))
            Write(section);
    }

    private void Write(IReadOnlyList<DdlNote> notes)
    {
        if (notes.Count == 0)
            return;

        Comment("");
        Comment("Not made by this script:");
        foreach (var note in notes)
            Comment($"  {note.Object}: {note.Reason}");
    }

    private void Write(DdlSection section)
    {
        Line();
        Comment(section.Title);
        Line();
        var previous = (Object: default(ObjectReference), Long: false);
        foreach (var statement in section.Statements)
        {
            var text = Text(statement.Sql);
            var isLong = text.Contains('\n', StringComparison.Ordinal);
            if (previous.Object != default && previous.Object != statement.Object && (isLong || previous.Long))
                Line();
            Statement(text);
            previous = (statement.Object, isLong || (previous.Long && previous.Object == statement.Object));
        }
    }

    private static string Text(Sql sql) => PostgresDialect.Instance.Write(sql);

    private void Statement(string text)
    {
        writer.Write(text);
        writer.Write(text.EndsWith(';') ? "\n" : ";\n");
    }

    /// <remarks>A name can hold a line break, which would end the comment and let the rest of the name run as SQL.</remarks>
    private void Comment(string text)
    {
        writer.Write(text.Length == 0 ? "--" : "-- ");
        foreach (var c in text)
            writer.Write(char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c);
        Line();
    }

    private void Line() => writer.Write('\n');
}
