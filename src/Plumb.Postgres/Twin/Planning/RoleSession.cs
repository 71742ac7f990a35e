using Npgsql;
using Plumb.Core.Problems;
using Plumb.Core.Statements;
using Plumb.Core.Twin;
using Plumb.Postgres.Connecting;
using Plumb.Postgres.Twin.Capture;

namespace Plumb.Postgres.Twin.Planning;

/// <summary>Gives a session the settings that a role of the source has.</summary>
internal static class RoleSession
{
    /// <summary>Sets them, those of this database last, and tells which the server does not take.</summary>
    public static async Task<ValueList<string>> SetAsync(NpgsqlConnection connection, TwinHeader header, Identifier role, CancellationToken cancellation)
    {
        var settings = header.RoleSettings.Where(each => each.Role == role).OrderBy(each => each.InThisDatabaseOnly).SelectMany(each => each.Settings).ToList();
        if (header.RoleSettings.All(each => each.Role != role))
            throw new PlumbException(Unknown(header, role));

        var refused = new List<string>();
        foreach (var setting in settings.Where(each => PlannerSettings.MovesPlans(each.Name)))
        {
            try
            {
                await connection.ExecuteAsync(
                    $"SELECT set_config({new SqlParameter(setting.Name)}, {new SqlParameter(setting.Value)}, false)", cancellation);
            }
            catch (PlumbException error) when (error.InnerException is PostgresException)
            {
                refused.Add($"The server does not take {setting.Name} = {setting.Value} of {role}: {error.Problem.What}");
            }
        }

        return refused.ToValueList();
    }

    private static Problem Unknown(TwinHeader header, Identifier role)
    {
        var known = header.RoleSettings.Select(each => each.Role.Value).Distinct().ToList();
        var near = Spelling.Nearest(role.Value, known);
        return new("role-unknown", $"The twin knows no settings of a role {role}.",
            known.Count == 0 ? "No role of the source has settings of its own." : $"Those that have settings of their own are {string.Join(", ", known)}.",
            near is null ? "Leave --role out: the settings that hold for everybody hold for it." : $"Write --role {near} instead.")
        {
            Kind = ProblemKind.BadInput,
            DidYouMean = near,
        };
    }
}
