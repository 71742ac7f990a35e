using Npgsql;
using NpgsqlTypes;

namespace Plumb.Workloads;

/// <summary>Writes the values of a row, one after another.</summary>
internal sealed class RowWriter(NpgsqlBinaryImporter importer, CancellationToken cancellation)
{
    public Task StartAsync() => importer.StartRowAsync(cancellation);

    public Task IntAsync(long value) => importer.WriteAsync((int)value, NpgsqlDbType.Integer, cancellation);

    public Task LongAsync(long value) => importer.WriteAsync(value, NpgsqlDbType.Bigint, cancellation);

    public Task TextAsync(string value) => importer.WriteAsync(value, NpgsqlDbType.Text, cancellation);

    public Task MoneyAsync(decimal value) => importer.WriteAsync(value, NpgsqlDbType.Numeric, cancellation);

    public Task DateAsync(DateOnly value) => importer.WriteAsync(value, NpgsqlDbType.Date, cancellation);
}
