namespace Plumb.Postgres.Scripts;

/// <summary>What the loader does with a statement.</summary>
internal enum StatementTreatment
{
    /// <summary>Runs it as the role without special rights.</summary>
    Run,

    /// <summary>Leaves it out: it concerns the whole server.</summary>
    SkipServerWide,

    /// <summary>Leaves it out: it changes rows, and only the schema is wanted.</summary>
    SkipRows,

    /// <summary>Leaves it out: every statement is its own transaction here.</summary>
    SkipTransaction,

    /// <summary>Leaves it out: only a superuser can own such a thing.</summary>
    SkipOwner,

    /// <summary>Cannot be left out and cannot be followed.</summary>
    Rollback,

    /// <summary>Ends the transaction that SET LOCAL counts on.</summary>
    Commit,

    /// <summary>A setting for the session.</summary>
    Set,

    /// <summary>A setting until the end of the script's transaction.</summary>
    SetLocal,

    /// <summary>A change of role.</summary>
    SetRole,

    /// <summary>A role to be made.</summary>
    CreateRole,

    /// <summary>An extension to be made.</summary>
    CreateExtension,

    /// <summary>A change of owner, which the superuser makes.</summary>
    ChangeOwner,

    /// <summary>Something about event triggers, which the superuser does at the very end.</summary>
    Defer,

    /// <summary>A grant, which can fail with no more than a warning.</summary>
    Grant,
}
