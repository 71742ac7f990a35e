namespace Plumb.Postgres.Tests.Laws.Generation;

/// <summary>Adds statements of one kind to a draft; does nothing where the draft lacks what they stand on.</summary>
/// <param name="Kind">The kind, as the acceptance table names it.</param>
/// <param name="Weight">How often it is taken, compared with the others.</param>
/// <param name="Make">Adds the statements.</param>
/// <param name="Since">The first version that has it.</param>
internal sealed record Maker(string Kind, int Weight, Action<Draft> Make, int Since = 14);
