using System.Text;

namespace Plumb.Core.Statements;

/// <summary>How one engine writes names and constants.</summary>
public abstract class SqlDialect
{
    /// <summary>Writes a statement as one text; parameters become numbered places.</summary>
    public string Write(Sql sql)
    {
        var text = new StringBuilder();
        Write(sql, text);
        return text.ToString();
    }

    /// <summary>Writes a statement at the end of a text.</summary>
    public void Write(Sql sql, StringBuilder text)
    {
        var parameters = 0;
        foreach (var part in sql.Parts)
        {
            _ = part switch
            {
                SqlPart.Text plain => text.Append(plain.Value),
                SqlPart.Expression expression => text.Append(expression.Value.Text),
                SqlPart.Name name => AppendName(text, name.Value.Value),
                SqlPart.Literal literal => AppendLiteral(text, literal.Value.Value),
                SqlPart.Body body => AppendBody(text, body.Value.Text),
                SqlPart.Parameter => AppendPlace(text, ++parameters),
                _ => throw new System.Diagnostics.UnreachableException(part.ToString()),
            };
        }
    }

    /// <summary>Writes a name so that the engine reads back exactly that name.</summary>
    protected abstract StringBuilder AppendName(StringBuilder text, string name);

    /// <summary>Writes a constant so that the engine reads back exactly that value.</summary>
    protected abstract StringBuilder AppendLiteral(StringBuilder text, object? value);

    /// <summary>Writes source in another language so that the engine reads back exactly that text, and people can read it too.</summary>
    protected abstract StringBuilder AppendBody(StringBuilder text, string source);

    /// <summary>Writes the place of the parameter with this number, from 1.</summary>
    protected abstract StringBuilder AppendPlace(StringBuilder text, int number);
}
