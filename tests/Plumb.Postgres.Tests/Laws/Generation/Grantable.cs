namespace Plumb.Postgres.Tests.Laws.Generation;

/// <summary>Something that privileges can be given on.</summary>
/// <param name="On">The words after ON.</param>
/// <param name="Privileges">What can be given.</param>
/// <param name="Relation">The relation, when it is one, for grants on columns.</param>
internal sealed record Grantable(string On, IReadOnlyList<string> Privileges, DraftRelation? Relation = null);
