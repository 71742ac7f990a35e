using Plumb.Core.Statements;
using Plumb.Postgres.Rendering.Ordering;

namespace Plumb.Postgres.Rendering.Foreign;

/// <summary>Makes what foreign tables stand on: wrappers, servers and user mappings.</summary>
internal static class ForeignDataDdl
{
    /// <summary>Makes a wrapper.</summary>
    public static CreationUnit Unit(ForeignDataWrapper wrapper, RenderContext context)
    {
        var reference = Reference.To(ObjectKind.ForeignDataWrapper, wrapper.Name);
        Sql target = $"FOREIGN DATA WRAPPER {wrapper.Name}";
        Sql create = $"CREATE {target}{Sql.Maybe(wrapper.Handler, name => $" HANDLER {name}")}{Sql.Maybe(
            wrapper.Validator, name => $" VALIDATOR {name}")}{Clauses.ForeignOptions(wrapper.Options)}";
        return new(reference, CreationRank.ForeignDataWrapper)
        {
            Statements = Clauses.Making(create, target, wrapper),
            Needs = context.NeedsOf(reference),
        };
    }

    /// <summary>Makes a server.</summary>
    public static CreationUnit Unit(ForeignServer server)
    {
        Sql create = $"CREATE SERVER {server.Name}{Sql.Maybe(server.Type, type => $" TYPE {new SqlValue(type)}")}{Sql.Maybe(
            server.Version, version => $" VERSION {new SqlValue(version)}")} FOREIGN DATA WRAPPER {server.Wrapper}{Clauses.ForeignOptions(server.Options)}";
        return new(Reference.To(ObjectKind.ForeignServer, server.Name), CreationRank.ForeignServer)
        {
            Statements = Clauses.Making(create, $"SERVER {server.Name}", server),
            Needs = [Reference.To(ObjectKind.ForeignDataWrapper, server.Wrapper)],
        };
    }

    /// <summary>Makes a user mapping, without what is secret of it.</summary>
    public static CreationUnit Unit(UserMapping mapping) => new(ReferenceTo(mapping), CreationRank.UserMapping)
    {
        Statements =
        [
            $"CREATE USER MAPPING FOR {Role(mapping)} SERVER {mapping.Server}{Clauses.ForeignOptions(mapping.Options)}",
        ],
        Needs = [Reference.To(ObjectKind.ForeignServer, mapping.Server)],
    };

    /// <summary>What of a mapping is not in the script.</summary>
    public static IEnumerable<DdlNote> Notes(UserMapping mapping) =>
        mapping.Withheld.IsEmpty
            ? []
            : [new(ReferenceTo(mapping), $"the settings {string.Join(", ", mapping.Withheld)} are secret; set them with ALTER USER MAPPING")];

    private static Sql Role(UserMapping mapping) => mapping.Role is { } role ? Sql.Of(role) : $"PUBLIC";

    private static ObjectReference ReferenceTo(UserMapping mapping) =>
        new(ObjectKind.UserMapping, $"{mapping.Role?.Value ?? "PUBLIC"} on {mapping.Server}");
}
