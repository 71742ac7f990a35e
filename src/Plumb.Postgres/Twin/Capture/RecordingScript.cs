using System.Globalization;
using System.Text;
using Plumb.Core.Statements;
using Plumb.Postgres.Reading;
using Plumb.Postgres.Reading.Rows;
using Plumb.Postgres.Server;

namespace Plumb.Postgres.Twin.Capture;

/// <summary>Writes the script with which psql records all that a twin is made of, where no Plumb is.</summary>
/// <remarks>
/// It asks the very questions that Plumb asks a live server, each in the words that the server's version and the role's rights call for. What
/// comes of it is read by the very same readers, so a recording is as good as a connection.
/// </remarks>
public static class RecordingScript
{
    /// <summary>The form of what the script writes.</summary>
    internal const int Version = 1;

    private const string Counter = "plumb.line";
    private const string SuperuserFlag = "plumb_superuser";

    private static readonly int[] Majors = [.. Enumerable.Range(EngineBuild.Oldest, EngineBuild.Newest - EngineBuild.Oldest + 1)];

    /// <summary>Where it was recorded, by whom and when.</summary>
    internal static Question Origin { get; } = new(RecordedRows.First,
        $"SELECT {Version}, format('%s@%s:%s/%s', current_user, {PsqlVariable("HOST")}, {PsqlVariable("PORT")}, current_database()), now()");

    /// <summary>Writes it.</summary>
    public static string Write(CaptureOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var script = new StringBuilder(Opening.ReplaceLineEndings("\n"));
        AppendFlags(script);
        script.Append("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;\n");
        foreach (var (name, value) in SnapshotSession.Settings(options.Reading))
            Append(script, $"SET LOCAL {name} = {new SqlValue(value)};\n");
        Append(script, $"SET LOCAL {new SqlExpression(Counter)} = '0';\n\n");
        AppendQuestion(script, Origin);
        var questions = Questions();
        for (var i = 0; i < questions.Count; i++)
            AppendAsked(script, questions[i], i);
        AppendQuestion(script, new(RecordedRows.Last, $"SELECT"));
        return script.Append("COMMIT;\n").ToString();
    }

    /// <summary>Every question with its variants, in the order in which the readers ask.</summary>
    private static List<Variants> Questions()
    {
        var asked = Majors.SelectMany(major => ((bool[])[true, false]).SelectMany(superuser =>
            CaptureQuestions.All(major, superuser).Select((each, place) => (each.Question, each.Reads, Major: major, Superuser: superuser, place)))).ToLookup(each => each.Question.Name);
        return [.. CaptureQuestions.All(EngineBuild.Newest, superuser: false).Select(each => new Variants(
            each.Question.Name, each.Reads, asked[each.Question.Name].ToDictionary(found => (found.Major, found.Superuser), found => Text(found.Question))))];
    }

    /// <summary>What the version and the role call for, as variables that psql can ask.</summary>
    private static void AppendFlags(StringBuilder script)
    {
        Append(script, $"SELECT current_setting('server_version_num')::int < {EngineBuild.Oldest * 10000L} AS plumb_too_old, rolsuper AS {new Identifier(SuperuserFlag)}");
        foreach (var major in Majors.Skip(1))
            Append(script, $",\n       current_setting('server_version_num')::int >= {major * 10000L} AS {new Identifier(Since(major))}");
        script.Append("\n  FROM pg_catalog.pg_roles WHERE rolname = current_user \\gset\n");
        script.Append("\\if :plumb_too_old\n\\echo 'This server is older than PostgreSQL 14.'\n\\quit\n\\endif\n");
        script.Append("SELECT ");
        var questions = Questions();
        for (var i = 0; i < questions.Count; i++)
        {
            if (questions[i].Reads.Length > 0)
                Append(script, $"{IsOpen(questions[i].Reads)} AS {new Identifier(Open(i))},\n       ");
        }

        script.Append("true AS plumb_ready \\gset\n");
    }

    /// <summary>Whether the role may read some system catalogs; what a version lacks is in nobody's way.</summary>
    private static Sql IsOpen(string[] catalogs) =>
        $"""
        NOT EXISTS (SELECT FROM pg_catalog.pg_class c WHERE c.relnamespace = 'pg_catalog'::pg_catalog.regnamespace AND c.relkind IN ('r', 'v')
                      AND c.relname IN ({Sql.List(catalogs.Select(name => (Sql)$"{new SqlValue(name)}"))}) AND NOT pg_catalog.has_table_privilege(c.oid, 'SELECT'))
        """;

    private static void AppendAsked(StringBuilder script, Variants question, int number)
    {
        if (question.Reads.Length > 0)
            script.Append("\\if :").Append(Open(number)).Append('\n');
        if (question.HangsOnRole)
        {
            script.Append("\\if :").Append(SuperuserFlag).Append('\n');
            AppendVersions(script, question, superuser: true);
            script.Append("\\else\n");
            AppendVersions(script, question, superuser: false);
            script.Append("\\endif\n");
        }
        else
        {
            AppendVersions(script, question, superuser: false);
        }

        if (question.Reads.Length > 0)
            script.Append("\\endif\n");
        script.Append('\n');
    }

    /// <summary>The latest version's words first: a server that is newer still is asked in them.</summary>
    private static void AppendVersions(StringBuilder script, Variants question, bool superuser)
    {
        var texts = Majors.Select(major => (Major: major, Text: question.Of(major, superuser))).ToList();
        var firsts = texts.Where((each, i) => i == 0 || each.Text != texts[i - 1].Text).Reverse().ToList();
        for (var i = 0; i < firsts.Count; i++)
        {
            if (i < firsts.Count - 1)
                script.Append(i == 0 ? "\\if :" : "\\elif :").Append(Since(firsts[i].Major)).Append('\n');
            else if (firsts.Count > 1)
                script.Append("\\else\n");
            if (firsts[i].Text is { } text)
                AppendRows(script, question.Name, text);
        }

        if (firsts.Count > 1)
            script.Append("\\endif\n");
    }

    private static void AppendQuestion(StringBuilder script, Question question) => AppendRows(script, question.Name, Text(question));

    private static void AppendRows(StringBuilder script, string name, string query) => Append(script,
        $"""
        SELECT json_build_array({new SqlValue(name)}, set_config({new SqlValue(Counter)}, (current_setting({new SqlValue(Counter)})::bigint + 1)::text, true)::bigint,
               row_to_json(plumb_row)) FROM (
        {new SqlExpression(query)}
        ) plumb_row;

        """);

    private static string Text(Question question) => question.Query.Parts.OfType<SqlPart.Parameter>().Any()
        ? throw new System.Diagnostics.UnreachableException($"{question.Name} takes a parameter, which no script has.")
        : PostgresDialect.Instance.Write(question.Query);

    private static void Append(StringBuilder script, Sql sql) => PostgresDialect.Instance.Write(sql, script);

    private static Sql PsqlVariable(string name) => $"{new SqlExpression($":'{name}'")}";

    private static string Since(int major) => string.Create(CultureInfo.InvariantCulture, $"plumb_since_{major}");

    private static string Open(int number) => string.Create(CultureInfo.InvariantCulture, $"plumb_open_{number}");

    private const string Opening =
        """
        -- Records what a twin of a database is made of: catalog, settings, sizes and statistics, and no row of a table.
        -- It only reads, in one transaction with short timeouts. Any psql since 10 runs it, on PostgreSQL 14 and later:
        --
        --     psql -X -f script.sql -o recording.txt "host=... dbname=..."
        --
        -- A superuser sees all statistics, another role those of the columns that it may read. Statistics hold values: the recording is as
        -- private as the data. Where Plumb is:
        --
        --     plumb twin create recording.txt -o shop.twin
        --
        \set QUIET on
        \set ON_ERROR_STOP on
        \set ON_ERROR_ROLLBACK off
        \set AUTOCOMMIT on
        \set SINGLELINE off
        \set ECHO none
        \set FETCH_COUNT 200
        \timing off
        \pset pager off
        \pset format unaligned
        \pset expanded off
        \pset tuples_only on
        \pset null ''
        \pset recordsep '\n'
        \encoding UTF8
        SET standard_conforming_strings = on;

        """;

    /// <summary>One question in the words of each version, for a superuser and for another role.</summary>
    private sealed record Variants(string Name, string[] Reads, Dictionary<(int Major, bool Superuser), string> Texts)
    {
        public bool HangsOnRole => Majors.Any(major => Of(major, superuser: true) != Of(major, superuser: false));

        public string? Of(int major, bool superuser) => Texts.GetValueOrDefault((major, superuser));
    }
}
