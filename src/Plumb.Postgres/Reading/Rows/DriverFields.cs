using Npgsql;

namespace Plumb.Postgres.Reading.Rows;

/// <summary>The fields of rows that come from a server.</summary>
internal sealed class DriverFields(NpgsqlDataReader reader) : RowFields
{
    public override Task<bool> AdvanceAsync(CancellationToken cancellation) => reader.ReadAsync(cancellation);

    public override bool IsNull(int at) => reader.IsDBNull(at);

    public override T Get<T>(int at) => reader.GetFieldValue<T>(at);
}
