using Npgsql;
using Plumb.Core.Statements;
using Plumb.Postgres.Reading.Rows;

namespace Plumb.Postgres.Reading;

/// <summary>The row of a result, taken from left to right.</summary>
internal sealed class Row(RowFields fields)
{
    private int _next;

    /// <summary>The rows that a server gives.</summary>
    public Row(NpgsqlDataReader reader)
        : this(new DriverFields(reader))
    {
    }

    /// <summary>Goes to the next row; false at the end.</summary>
    public Task<bool> AdvanceAsync(CancellationToken cancellation)
    {
        Rewind();
        return fields.AdvanceAsync(cancellation);
    }

    /// <summary>Goes back to the first field, as when the fields are another row's.</summary>
    public void Rewind() => _next = 0;

    public uint Oid() => fields.Get<uint>(_next++);

    public uint? OidOrNull() => fields.IsNull(_next) ? Skip<uint?>() : Oid();

    public int Int() => fields.Get<int>(_next++);

    public int? IntOrNull() => fields.IsNull(_next) ? Skip<int?>() : Int();

    public long Long() => fields.Get<long>(_next++);

    public float Float() => fields.Get<float>(_next++);

    public bool Bool() => fields.Get<bool>(_next++);

    /// <summary>Takes a <c>"char"</c> that was cast to text; NUL where it holds nothing.</summary>
    public char Letter() => Text() is [var letter, ..] ? letter : '\0';

    public string Text() => fields.Get<string>(_next++);

    public string? TextOrNull() => fields.IsNull(_next) ? Skip<string?>() : Text();

    public Identifier Name() => new(Text());

    public Identifier? NameOrNull() => TextOrNull() is { } name ? new Identifier(name) : (Identifier?)null;

    public SqlExpression Expression() => new(Text());

    public SqlExpression? ExpressionOrNull() => TextOrNull() is { } text ? new SqlExpression(text) : (SqlExpression?)null;

    public DataType Type() => new(Text());

    public DataType? TypeOrNull() => TextOrNull() is { } text ? new DataType(text) : (DataType?)null;

    public byte[] Bytes() => fields.Get<byte[]>(_next++);

    public short[] Shorts() => ArrayOrEmpty<short>();

    public int[] Ints() => ArrayOrEmpty<int>();

    public float[] Floats() => ArrayOrEmpty<float>();

    public double[] Doubles() => ArrayOrEmpty<double>();

    public bool[] Bools() => ArrayOrEmpty<bool>();

    public uint[] Oids() => ArrayOrEmpty<uint>();

    public string[] Texts() => ArrayOrEmpty<string>();

    public string?[] TextsWithNulls() => ArrayOrEmpty<string?>();

    public string[]? TextsOrNull() => fields.IsNull(_next) ? Skip<string[]?>() : Texts();

    /// <summary>Takes an array of schema and name.</summary>
    public QualifiedName QualifiedName() => QualifiedNameOrNull() ?? throw new InvalidCastException($"Column {_next - 1} is NULL.");

    /// <summary>Takes an array of schema and name.</summary>
    public QualifiedName? QualifiedNameOrNull() => Texts() is [var schema, var name] ? new QualifiedName(schema, name) : null;

    /// <summary>Takes an array of schema and signs.</summary>
    public OperatorName? OperatorNameOrNull() => Texts() is [var schema, var signs] ? new OperatorName(schema, signs) : null;

    /// <summary>Takes an array of <c>name=value</c>.</summary>
    public ValueList<Option> Options() => Texts().Select(AsOption).ToValueList();

    public static Option AsOption(string text) =>
        text.IndexOf('=', StringComparison.Ordinal) is var at and >= 0 ? new Option(text[..at], text[(at + 1)..]) : new Option(text, "");

    private T[] ArrayOrEmpty<T>() => fields.IsNull(_next) ? Skip<T[]?>() ?? [] : fields.Get<T[]>(_next++);

    private T? Skip<T>()
    {
        _next++;
        return default;
    }
}
