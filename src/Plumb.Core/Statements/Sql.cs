using System.Runtime.CompilerServices;

namespace Plumb.Core.Statements;

/// <summary>A statement, or a piece of one, written as an interpolated string whose holes are typed.</summary>
/// <remarks>
/// This is the only way that Plumb makes SQL. A hole takes a name (quoted by the dialect), another <see cref="Sql"/>, an
/// <see cref="SqlExpression"/> that an engine printed, a <see cref="SqlValue"/> (a literal), a <see cref="SqlParameter"/> or a
/// whole number. A plain string has no overload, so text from outside cannot become SQL by accident: it does not compile.
/// </remarks>
[InterpolatedStringHandler]
public sealed class Sql
{
    private readonly List<SqlPart> _parts;

    /// <summary>Called by the compiler for an interpolated string.</summary>
    public Sql(int literalLength, int formattedCount) => _parts = new(2 * formattedCount + 1);

    private Sql(List<SqlPart> parts) => _parts = parts;

    /// <summary>A statement with nothing in it.</summary>
    public static Sql Empty { get; } = new([]);

    /// <summary>The pieces, in order.</summary>
    public IReadOnlyList<SqlPart> Parts => _parts;

    /// <summary>Whether nothing would be written.</summary>
    public bool IsEmpty => _parts.Count == 0;

    /// <summary>Puts a separator between pieces; empty pieces are left out.</summary>
    public static Sql Join(Sql separator, IEnumerable<Sql> pieces)
    {
        var parts = new List<SqlPart>();
        foreach (var piece in pieces)
        {
            if (piece.IsEmpty)
                continue;
            if (parts.Count > 0)
                parts.AddRange(separator._parts);
            parts.AddRange(piece._parts);
        }

        return new(parts);
    }

    /// <summary>Puts <c>", "</c> between pieces.</summary>
    public static Sql List(IEnumerable<Sql> pieces) => Join($", ", pieces);

    /// <summary>Puts <c>", "</c> between names.</summary>
    public static Sql List(IEnumerable<Identifier> names) => List(names.Select(Of));

    /// <summary>A name alone.</summary>
    public static Sql Of(Identifier name) => $"{name}";

    /// <summary>A name alone.</summary>
    public static Sql Of(QualifiedName name) => $"{name}";

    /// <summary>The same statement, with something else for each expression in it.</summary>
    public Sql WithExpressions(Func<SqlExpression, SqlExpression> other) =>
        new(_parts.ConvertAll(part => part is SqlPart.Expression expression ? new SqlPart.Expression(other(expression.Value)) : part));

    /// <summary>The piece, or nothing when the condition does not hold.</summary>
    public static Sql If(bool condition, Sql piece) => condition ? piece : Empty;

    /// <summary>What is made of the value, or nothing when there is none.</summary>
    public static Sql Maybe<T>(T? value, Func<T, Sql> piece)
        where T : struct => value is { } there ? piece(there) : Empty;

    /// <summary>What is made of the value, or nothing when there is none.</summary>
    public static Sql Maybe<T>(T? value, Func<T, Sql> piece)
        where T : class => value is { } there ? piece(there) : Empty;

    /// <summary>Called by the compiler for the text between holes.</summary>
    public void AppendLiteral(string value) => _parts.Add(new SqlPart.Text(value));

    /// <summary>Called by the compiler for a name.</summary>
    public void AppendFormatted(Identifier name) => _parts.Add(new SqlPart.Name(name));

    /// <summary>Called by the compiler for a name with its schema.</summary>
    public void AppendFormatted(QualifiedName name)
    {
        AppendFormatted(name.Schema);
        AppendLiteral(".");
        AppendFormatted(name.Name);
    }

    /// <summary>Called by the compiler for another piece.</summary>
    public void AppendFormatted(Sql piece) => _parts.AddRange(piece._parts);

    /// <summary>Called by the compiler for an expression that an engine printed.</summary>
    public void AppendFormatted(SqlExpression expression) => _parts.Add(new SqlPart.Expression(expression));

    /// <summary>Called by the compiler for a type, which an engine printed.</summary>
    public void AppendFormatted(DataType type) => _parts.Add(new SqlPart.Text(type.Text));

    /// <summary>Called by the compiler for source in another language.</summary>
    public void AppendFormatted(SqlBody body) => _parts.Add(new SqlPart.Body(body));

    /// <summary>Called by the compiler for a literal.</summary>
    public void AppendFormatted(SqlValue value) => _parts.Add(new SqlPart.Literal(value));

    /// <summary>Called by the compiler for a value that travels beside the statement.</summary>
    public void AppendFormatted(SqlParameter parameter) => _parts.Add(new SqlPart.Parameter(parameter.Value));

    /// <summary>Called by the compiler for a whole number.</summary>
    public void AppendFormatted(long number) => _parts.Add(new SqlPart.Literal(new SqlValue(number)));
}
