using System.CommandLine;
using Plumb.Cli.Rendering;
using Option = System.CommandLine.Option;

namespace Plumb.Cli.Commands;

/// <summary>Writes how a command is used, with examples, in no more than 80 columns.</summary>
internal static class HelpText
{
    private const int Widest = 80;

    /// <summary>Writes it.</summary>
    public static void Write(Terminal terminal, PlumbCommand command)
    {
        terminal = new(terminal.Writer, terminal.Traits with { Width = Math.Min(terminal.Traits.Width, Widest) });
        Flow.Write(terminal, "", "", 0, command.Description ?? "");
        if (command.Remarks is { } remarks)
        {
            foreach (var paragraph in remarks.Split('\n'))
                Flow.Write(terminal, "", "", paragraph.StartsWith("  ", StringComparison.Ordinal) ? 4 : 0, paragraph);
        }

        Heading(terminal, "Usage");
        Flow.Write(terminal, "  ", "  ", 4, Usage(command));
        WriteTable(terminal, "Commands", command.Subcommands.Where(each => !each.Hidden).Select(each => (each.Name, each.Description)));
        WriteTable(terminal, "Arguments", command.Arguments.Select(each => (Placeholder(each.HelpName ?? each.Name), each.Description)));
        WriteTable(terminal, "Options", command.Options.Where(each => !each.Recursive || IsRoot(command)).Select(Row));
        if (!IsRoot(command))
        {
            var inherited = Ancestors(command).SelectMany(each => each.Options).Where(each => each.Recursive);
            WriteTable(terminal, "Options of every command", inherited.Select(Row));
        }

        WriteExamples(terminal, command);
    }

    private static void WriteExamples(Terminal terminal, PlumbCommand command)
    {
        Heading(terminal, "Examples");
        foreach (var example in command.Examples)
        {
            Flow.Write(terminal, "  ", "  ", 4, new Piece(example.Line, Ink.Strong));
            Flow.Write(terminal, "      ", "      ", 0, new Piece(example.What, Ink.Faint));
        }
    }

    private static void WriteTable(Terminal terminal, string heading, IEnumerable<(string Name, string? What)> rows)
    {
        var table = new TextTable("", "");
        var any = false;
        foreach (var (name, what) in rows)
        {
            table.Add(new Piece(name, Ink.Kind), what ?? "");
            any = true;
        }

        if (!any)
            return;
        Heading(terminal, heading);
        table.Write(terminal, indent: 2);
    }

    private static void Heading(Terminal terminal, string text)
    {
        terminal.WriteLine();
        terminal.WriteLine(new Piece($"{text}:", Ink.Strong));
    }

    private static string Usage(Command command)
    {
        List<string> words = [.. Ancestors(command).Reverse().Select(each => each.Name), command.Name];
        if (command.Subcommands.Count > 0)
            words.Add("<command>");
        words.AddRange(command.Arguments.Select(each => each.Arity.MinimumNumberOfValues > 0
            ? Placeholder(each.HelpName ?? each.Name)
            : $"[{Placeholder(each.HelpName ?? each.Name)}]"));
        words.Add("[options]");
        return string.Join(' ', words);
    }

    private static (string Name, string? What) Row(Option option)
    {
        var names = string.Join(", ", option.Aliases.Where(alias => alias is ['-', not '-' and not '?']).Append(option.Name));
        var takesValue = option.Arity.MaximumNumberOfValues > 0 && option.ValueType != typeof(bool);
        return (takesValue ? $"{names} {Placeholder(option.HelpName ?? "value")}" : names, option.Description);
    }

    private static string Placeholder(string name) => $"<{name}>";

    private static bool IsRoot(Command command) => !command.Parents.Any();

    private static IEnumerable<Command> Ancestors(Command command) =>
        command.Parents.OfType<Command>().SelectMany(parent => Ancestors(parent).Prepend(parent));
}
