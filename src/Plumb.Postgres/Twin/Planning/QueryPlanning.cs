using Npgsql;
using Plumb.Core.Problems;

namespace Plumb.Postgres.Twin.Planning;

/// <summary>Plans statements one after another; one that cannot be planned does not stop the others.</summary>
internal sealed class QueryPlanning(NpgsqlConnection connection, QueryPlanner planner, PlanValues values)
{
    /// <summary>Plans one, with the values that were given for it; where there are none, with those that statistics name.</summary>
    public async Task<PlannedQuery> PlanAsync(Query query, ValueList<ParameterValue> given, CancellationToken cancellation)
    {
        if (query.Refusal() is { } refusal)
            return new(query) { Problem = refusal };

        var prefix = QueryPlanner.Prefix;
        try
        {
            var types = await planner.PrepareAsync(query.Sql, cancellation);
            prefix = 0;
            var generic = await planner.PlanGenericAsync(query.Sql, types.Length, cancellation);
            if (types.Length == 0 || values == PlanValues.Generic)
                return new(query) { Plan = generic };

            var (chosen, unknown) = given.IsEmpty
                ? await new ParameterValues(connection, values).ChooseAsync(query, types.Length, generic, cancellation)
                : ([.. given], []);
            return unknown.Count == 0
                ? await PlanWithAsync(query, chosen, generic, cancellation)
                : new(query) { Plan = generic, Remarks = [$"It is planned for any value: {string.Join("; ", unknown)}."] };
        }
        catch (PlumbException error) when (IsOfStatement(error) is { } refused)
        {
            return new(query) { Problem = query.Failed(refused, prefix) };
        }
    }

    private async Task<PlannedQuery> PlanWithAsync(Query query, List<ParameterValue> chosen, Explanation generic, CancellationToken cancellation)
    {
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
