namespace Plumb.Postgres.Scripts;

/// <summary>Tells from its words how a statement is to be treated.</summary>
internal static class StatementRules
{
    internal static StatementTreatment Of(StatementWords words) => words[0].Text switch
    {
        "INSERT" or "UPDATE" or "DELETE" or "MERGE" or "TRUNCATE" => StatementTreatment.SkipRows,
        "COPY" when words.Has("STDIN") || words.Has("STDOUT") => StatementTreatment.SkipRows,
        "BEGIN" or "START" or "SAVEPOINT" or "RELEASE" or "LOCK" => StatementTreatment.SkipTransaction,
        "COMMIT" or "END" => StatementTreatment.Commit,
        "ROLLBACK" or "ABORT" => StatementTreatment.Rollback,
        "SET" => OfSet(words),
        "RESET" or "DISCARD" => StatementTreatment.Set,
        "CREATE" => OfCreate(words),
        "ALTER" => OfAlter(words),
        "DROP" => OfDrop(words),
        "GRANT" or "REVOKE" => OfGrant(words),
        "COMMENT" or "SECURITY" => OfComment(words),
        _ => StatementTreatment.Run,
    };

    private static StatementTreatment OfSet(StatementWords words) => words[1].Text switch
    {
        "LOCAL" => StatementTreatment.SetLocal,
        "ROLE" => StatementTreatment.SetRole,
        "SESSION" when words[2].Is("AUTHORIZATION") => StatementTreatment.SetRole,
        "TRANSACTION" or "CONSTRAINTS" => StatementTreatment.SkipTransaction,
        _ => StatementTreatment.Set,
    };

    private static StatementTreatment OfCreate(StatementWords words) => words[1].Text switch
    {
        "ROLE" or "GROUP" => StatementTreatment.CreateRole,
        "USER" when !words[2].Is("MAPPING") => StatementTreatment.CreateRole,
        "DATABASE" or "TABLESPACE" => StatementTreatment.SkipServerWide,
        "EXTENSION" => StatementTreatment.CreateExtension,
        "EVENT" => StatementTreatment.Defer,
        "OR" or "TRUSTED" or "PROCEDURAL" or "LANGUAGE" when MakesLanguageByName(words) => StatementTreatment.CreateExtension,
        _ => StatementTreatment.Run,
    };

    /// <summary>Whether it is what old dumps write for a language that is an extension today.</summary>
    private static bool MakesLanguageByName(StatementWords words) =>
        words[words.Count - 2].Is("LANGUAGE")
        && words.Between(1, words.Count - 2).All(word => word.Text is "OR" or "REPLACE" or "TRUSTED" or "PROCEDURAL");

    private static StatementTreatment OfAlter(StatementWords words)
    {
        if (IsServerWide(words, 1))
            return StatementTreatment.SkipServerWide;

        var changesOwner = words.Follow(words.Count - 3, "OWNER", "TO") && words[words.Count - 1].IsName;
        if (changesOwner && words[1].Text is "EVENT" or "SUBSCRIPTION" or "LANGUAGE" or "PROCEDURAL" || (changesOwner && words.Follow(1, "FOREIGN", "DATA")))
            return StatementTreatment.SkipOwner;
        if (words[1].Is("EVENT"))
            return StatementTreatment.Defer;
        return changesOwner && SuperuserRules.IsChangeOfOwner(words) ? StatementTreatment.ChangeOwner : StatementTreatment.Run;
    }

    private static StatementTreatment OfDrop(StatementWords words) =>
        IsServerWide(words, 1) ? StatementTreatment.SkipServerWide
        : words[1].Is("EVENT") ? StatementTreatment.Defer
        : StatementTreatment.Run;

    /// <summary>A grant of roles names no object; it says who may become whom, which is the server's business.</summary>
    private static StatementTreatment OfGrant(StatementWords words)
    {
        var on = words.IndexOf("ON");
        return on < 0 || words[on + 1].Text is "DATABASE" or "TABLESPACE" or "PARAMETER" ? StatementTreatment.SkipServerWide : StatementTreatment.Grant;
    }

    private static StatementTreatment OfComment(StatementWords words)
    {
        var on = words.IndexOf("ON");
        return IsServerWide(words, on + 1) ? StatementTreatment.SkipServerWide
            : words.Follow(on + 1, "EVENT", "TRIGGER") ? StatementTreatment.Defer
            : StatementTreatment.Run;
    }

    private static bool IsServerWide(StatementWords words, int at) =>
        words[at].Text is "DATABASE" or "TABLESPACE" or "ROLE" or "GROUP" || (words[at].Is("USER") && !words[at + 1].Is("MAPPING"));
}
