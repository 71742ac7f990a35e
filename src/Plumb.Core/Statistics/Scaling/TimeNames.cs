using System.Collections.Frozen;

namespace Plumb.Core.Statistics.Scaling;

/// <summary>Tells by its name whether a column says when its row came to be, so that it goes on as rows come.</summary>
internal static class TimeNames
{
    private static readonly FrozenSet<string> Words = new[]
    {
        "at", "on", "when", "time", "timestamp", "ts", "date", "day", "moment", "created", "updated", "modified", "changed", "inserted",
        "added", "placed", "ordered", "paid", "sent", "shipped", "delivered", "received", "logged", "recorded", "happened", "occurred",
        "started", "ended", "finished", "closed", "opened", "joined", "registered", "signed", "posted", "published", "seen", "login",
        "visited", "booked", "invoiced", "billed", "erstellt", "angelegt", "geaendert", "datum", "zeit", "fecha", "creado", "cree", "data",
        "criado", "creato", "orderdate", "shipdate", "commitdate", "receiptdate",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Fixed = new[]
    {
        "birth", "born", "birthday", "birthdate", "dob", "founded", "holiday", "geburtsdatum", "geboren", "nacimiento", "naissance",
        "nascita", "nascimento", "valid", "calendar",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether its name says that it goes on.</summary>
    public static bool GoesOn(string name) => NameWords.Of(name) is var words && words.Any(Words.Contains) && !words.Any(Fixed.Contains);

    /// <summary>Whether its name says that it does not, whatever the order of rows.</summary>
    public static bool Stays(string name) => NameWords.Of(name).Any(Fixed.Contains);
}
