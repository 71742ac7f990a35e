using Plumb.Core.Results;
using Plumb.Postgres.Server;

namespace Plumb.Cli.Rendering;

/// <summary>Shows what a checkup found: what works, each engine, what is missing.</summary>
internal static class DoctorText
{
    /// <summary>Writes it.</summary>
    public static void Write(Terminal terminal, CheckupReport report, Result result)
    {
        WriteCommands(terminal, report);
        terminal.WriteLine();
        WriteEngines(terminal, report);
        WriteLacks(terminal, report);
        var serious = result.Findings.Where(finding => finding.Severity > Severity.Info);
        ResultText.WriteFindings(terminal, result with { Findings = [.. serious] });
        ResultText.WriteNotes(terminal, result with { Notes = [.. result.Notes.Where(note => note.Evidence is null)] });
    }

    private static void WriteCommands(Terminal terminal, CheckupReport report)
    {
        var table = new TextTable("command", "", "");
        table.Add("inspect a database or a saved result", Mark(terminal, true), "needs no engine of Plumb's own");
        var working = report.Engines.FirstOrDefault(engine => engine.Works);
        table.Add("inspect SQL files", Mark(terminal, report.CanStartServers), working is not null
            ? Piece.Of($"on PostgreSQL {working.Engine.Build.Major}")
            : report.CanStartServers ? "on an engine that is fetched then" : "there is no engine to load them into");
        table.Write(terminal);
    }

    private static void WriteEngines(Terminal terminal, CheckupReport report)
    {
        var table = new TextTable("engine", "", "from", "start", "query", "stop", "lacks") { Figures = [3, 4, 5] };
        var folders = new TreeNode(new Piece("where they are", Ink.Strong));
        foreach (var engine in report.Engines)
        {
            var name = $"PostgreSQL {engine.Engine.Build.Text.Split(' ')[0]}";
            table.Add(
                Piece.Of(name), Mark(terminal, engine.Works), Word(engine.Engine.Source), Time(engine, engine.Start),
                Time(engine, engine.Query), Time(engine, engine.Stop), Piece.Of(string.Join(", ", engine.Lacks.Select(lack => lack.What))));
            folders.Add(new(Piece.Of(name), "  ", Piece.Of(engine.Engine.Folder, Ink.Faint)));
        }

        if (report.Engines.IsEmpty)
        {
            terminal.WriteLine(new Piece("No engine was found.", Ink.Bad));
            return;
        }

        table.Write(terminal);
        terminal.WriteLine();
        TreeText.Write(terminal, folders);
    }

    private static void WriteLacks(Terminal terminal, CheckupReport report)
    {
        var lacks = new TreeNode(new Piece("what is lacking means", Ink.Strong));
        foreach (var lack in report.Engines.SelectMany(engine => engine.Lacks).Distinct())
            lacks.Add(new(Piece.Of($"{lack.What}: "), Piece.Of(lack.Consequence, Ink.Faint)));
        if (lacks.Children.Count == 0)
            return;

        terminal.WriteLine();
        TreeText.Write(terminal, lacks);
    }

    private static Piece Time(EngineReport engine, TimeSpan time) => engine.Works ? Durations.Of(time) : "";

    private static Piece Mark(Terminal terminal, bool works) => works
        ? new(terminal.Traits.Unicode ? "✓ works" : "works", Ink.Good)
        : new(terminal.Traits.Unicode ? "✗ fails" : "fails", Ink.Bad);

    private static string Word(EngineSource source) => source switch
    {
        EngineSource.Named => "named",
        EngineSource.Installed => "installed",
        EngineSource.OnPath => "PATH",
        EngineSource.Fetched => "fetched",
        _ => throw new System.Diagnostics.UnreachableException(source.ToString()),
    };
}
