using Plumb.Postgres.Connecting;

namespace Plumb.Postgres.Scripts;

/// <summary>A database that was made from SQL files.</summary>
/// <remarks>Only ever connect to it by <see cref="Target"/>: the database holds code of the file, which must not run as a superuser.</remarks>
public sealed record LoadedScript
{
    /// <summary>Leads to the database, as the role without special rights that loaded it.</summary>
    public required ConnectionTarget Target { get; init; }

    /// <summary>What was left out or added, in sentences.</summary>
    public required ValueList<string> Notes { get; init; }

    /// <summary>Roles of the loading itself: to be owned by one of them is to have no particular owner.</summary>
    public required ValueList<Identifier> OwnerRoles { get; init; }

    /// <summary>Roles that the files name and that were made for them, without a right to log in.</summary>
    public required ValueList<Identifier> MadeRoles { get; init; }

    /// <summary>How many statements were carried out.</summary>
    public required int Statements { get; init; }
}
