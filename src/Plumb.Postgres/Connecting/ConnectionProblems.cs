using Plumb.Core.Problems;

namespace Plumb.Postgres.Connecting;

/// <summary>What can be wrong with a connection text. None of these repeats a value: any part of the text may be a password.</summary>
internal static class ConnectionProblems
{
    internal static PlumbException Malformed(string what, string why, string fix) =>
        new(new Problem("connection-malformed", what, why, fix) { Kind = ProblemKind.BadInput });

    internal static PlumbException Malformed(int column, string why, string fix) =>
        Malformed($"The connection text cannot be read from its character {column}.", why, fix);

    /// <summary>An unknown parameter is named only where it cannot be a piece of a password that was not quoted.</summary>
    internal static PlumbException Unknown(string name, bool mayBeSecret, IEnumerable<string> known)
    {
        var near = Spelling.Nearest(name, known);
        var called = mayBeSecret ? "A parameter after the password" : $"The parameter '{name}'";
        return new(new Problem("connection-parameter-unknown",
            $"{called} is not one that a connection has.",
            mayBeSecret ? "A password that holds spaces or signs must be quoted, or percent-encoded in a URI." : "PostgreSQL's clients do not know it either.",
            near is null ? "Remove or correct it; `plumb help connections` lists the parameters." : $"Write '{near}' instead.")
        {
            Kind = ProblemKind.BadInput,
            DidYouMean = near,
        });
    }

    internal static PlumbException Unsupported(string name) =>
        new(new Problem("connection-parameter-unsupported",
            $"Plumb cannot follow the connection parameter '{name}'.",
            "It asks for a protection or a protocol that Plumb does not have, and leaving it out in silence would be unsafe.",
            $"Remove '{name}' if you can do without it.")
        { Kind = ProblemKind.BadInput });

    internal static PlumbException BadValue(string name, string allowed) =>
        new(new Problem("connection-value-wrong",
            $"The connection parameter '{name}' has a value that it cannot have.",
            $"It takes {allowed}.",
            $"Correct the value of '{name}'.")
        { Kind = ProblemKind.BadInput });

    internal static PlumbException FileMissing(string name, string path) =>
        new(new Problem("connection-file-missing",
            $"The file {path} that '{name}' names does not exist or cannot be read.",
            "The connection cannot be made the way it was asked for without it.",
            $"Correct '{name}' or put the file there.")
        { Kind = ProblemKind.BadInput });

    internal static PlumbException ServiceMissing(string service, IEnumerable<string> files, IEnumerable<string> known)
    {
        var near = Spelling.Nearest(service, known);
        return new(new Problem("connection-service-missing",
            $"There is no connection service '{service}'.",
            $"Looked for it in {string.Join(" and ", files)}.",
            near is null ? "Add it there, or correct the name." : $"Write service={near} instead.")
        {
            Kind = ProblemKind.BadInput,
            DidYouMean = near,
        });
    }

    internal static PlumbException ServiceFileMalformed(string path, int line) =>
        new(new Problem("connection-service-malformed",
            $"Line {line} of {path} cannot be read.",
            "A service file holds [service] headings and lines of the form parameter=value.",
            $"Correct line {line} of {path}.")
        { Kind = ProblemKind.BadInput });
}
