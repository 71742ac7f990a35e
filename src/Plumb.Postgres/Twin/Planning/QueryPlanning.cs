using Npgsql;
using Plumb.Core.Problems;

namespace Plumb.Postgres.Twin.Planning;

/// <summary>Plans statements one after another; one that cannot be planned does not stop the others.</summary>
internal sealed class QueryPlanning(NpgsqlConnection connection, QueryPlanner planner, PlanValues values)
{
    public async Task<PlannedQuery> PlanAsync(Query query, CancellationToken cancellation)
    {
        if (query.Refusal() is { } refusal)
            return new(query) { Problem = refusal };

        var prefix = QueryPlanner.Prefix;
        try
        {
            var types = await planner.PrepareAsync(query.Sql, cancellation);
            prefix = 0;
            var generic = await planner.PlanGenericAsync(query.Sql, types.Length, cancellation);
            return types.Length == 0 || values == PlanValues.Generic
                ? new(query) { Plan = generic }
                : await PlanWithValuesAsync(query, types.Length, generic, cancellation);
        }
        catch (PlumbException error) when (IsOfStatement(error) is { } refused)
        {
            return new(query) { Problem = query.Failed(refused, prefix) };
        }
    }

    private async Task<PlannedQuery> PlanWithValuesAsync(Query query, int count, QueryPlan generic, CancellationToken cancellation)
    {
        var (chosen, unknown) = await new ParameterValues(connection, values).ChooseAsync(query, count, generic, cancellation);
        if (unknown.Count > 0)
            return new(query) { Plan = generic, Remarks = [$"It is planned for any value: {string.Join("; ", unknown)}."] };

        try
        {
            var plan = await planner.PlanWithAsync(chosen.Select(value => value.Value), cancellation);
            return new(query) { Plan = plan, Values = [.. chosen] };
        }
        catch (PlumbException error) when (IsOfStatement(error) is { } refused)
        {
            return new(query) { Plan = generic, Remarks = [$"It is planned for any value: the server does not take those of the statistics ({refused.MessageText})."] };
        }
    }

    /// <summary>What the server says against the statement; null where it is the server itself that fails.</summary>
    private static PostgresException? IsOfStatement(PlumbException error) =>
        error.InnerException is PostgresException refused && refused.SqlState[..2] is not ("08" or "53" or "58" or "XX") && refused.SqlState[..3] is not "57P"
            ? refused
            : null;
}
