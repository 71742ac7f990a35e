using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using Plumb.Cli.Rendering;
using Plumb.Core.Problems;
using Option = System.CommandLine.Option;

namespace Plumb.Cli.Commands;

/// <summary>Tells what is wrong with a command line, and what was probably meant.</summary>
internal static class UsageProblem
{
    /// <summary>The first thing that is wrong, or null.</summary>
    public static Problem? In(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (Swallowed(command, parsed) is { } swallowed)
            return swallowed;
        if (parsed.UnmatchedTokens is [var unmatched, ..])
            return Unmatched(command, unmatched);

        // That no command was named is no problem: the help says which there are.
        return parsed.Errors.FirstOrDefault(each => each.SymbolResult is not CommandResult { Command.Arguments.Count: 0 }) is { } error
            ? Of(command, error)
            : null;
    }

    /// <summary>The parser takes a word that begins with a dash for a value where it can; nobody means that, unless after --.</summary>
    private static Problem? Swallowed(Command command, ParseResult parsed)
    {
        var words = parsed.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash).ToList();
        var index = words.FindIndex(token => token.Type == TokenType.Argument && token.Value is ['-', _, ..]);
        if (index < 0)
            return null;

        var before = index > 0 ? Options(command).FirstOrDefault(option => IsCalled(option, words[index - 1].Value)) : null;
        return before is not null && Options(command).Any(option => IsCalled(option, words[index].Value))
            ? Missing(command, before)
            : Unmatched(command, words[index].Value);
    }

    private static bool IsCalled(Option option, string word) => option.Name == word || option.Aliases.Contains(word);

    private static Problem Unmatched(Command command, string word)
    {
        if (word is ['-', _, ..])
            return UnknownOption(command, word.Split('=')[0]);

        var commands = command.Subcommands.Where(each => !each.Hidden).Select(each => each.Name).ToList();
        return commands.Count > 0
            ? Unknown("command-unknown", $"The command '{word}'", PathOf(command), word, commands)
            : TooMany(command);
    }

    /// <summary>The word is not told back, for it may be a password.</summary>
    private static Problem TooMany(Command command) => new("argument-unexpected",
        $"There are more words than `{PathOf(command)}` takes.",
        $"It takes {Amounts.Count(command.Arguments.Count, "word", "words")} besides options; a name that holds spaces must stand in quotes.",
        $"Leave the others out, or see `{PathOf(command)} --help`.")
    { Kind = ProblemKind.BadInput };

    /// <summary>Of a short option only the letter is told back: some programs take a password right behind it.</summary>
    private static Problem UnknownOption(Command command, string word)
    {
        var told = word is ['-', not '-', _, ..] ? $"{word[..2]}…" : word;
        return Unknown("option-unknown", $"The option '{told}'", PathOf(command), word, Options(command).SelectMany(NamesOf));
    }

    private static Problem Unknown(string code, string what, string path, string word, IEnumerable<string> known)
    {
        var meant = Spelling.Nearest(word, known);
        var fix = meant is null ? $"See `{path} --help`." : $"Write '{meant}' instead, or see `{path} --help`.";
        return new(code, $"{what} is not known to `{path}`.", "", fix)
        {
            Kind = ProblemKind.BadInput,
            DidYouMean = meant,
        };
    }

    private static Problem Of(Command command, ParseError error) => error.SymbolResult switch
    {
        OptionResult { Tokens: [] } option => Missing(command, option.Option),
        OptionResult { Tokens: [var token, ..] } option => Wrong(option.Option.Name, token.Value, option.Option, error),
        ArgumentResult { Tokens: [var token, ..], Parent: OptionResult { Option: var option } } =>
            Wrong(option.Name, token.Value, option, error),
        ArgumentResult { Tokens: [var token, ..] } argument => Wrong(argument.Argument.Name, token.Value, argument.Argument, error),
        ArgumentResult { Argument: var argument } => Missing(command, argument),
        CommandResult { Command.Arguments: [var argument, ..] } => Missing(command, argument),
        _ => new("usage", error.Message, "", $"See `{PathOf(command)} --help`.") { Kind = ProblemKind.BadInput },
    };

    private static Problem Missing(Command command, Option option) =>
        Missing($"The option '{option.Name}' needs a value.", Allowed(option), PathOf(command));

    private static Problem Missing(Command command, Argument argument) =>
        Missing($"`{PathOf(command)}` needs a {argument.Name}.", Allowed(argument), PathOf(command));

    private static Problem Missing(string what, List<string> allowed, string path) => new("value-missing", what,
        allowed.Count > 0 ? $"It takes one of: {string.Join(", ", allowed)}." : "",
        $"Add it; `{path} --help` has examples.")
    { Kind = ProblemKind.BadInput };

    private static Problem Wrong(string name, string value, Symbol symbol, ParseError error)
    {
        var allowed = Allowed(symbol);
        var meant = Spelling.Nearest(value, allowed);
        return new("value-wrong", $"'{value}' is not a value that '{name}' can have.",
            allowed.Count > 0 ? $"It takes one of: {string.Join(", ", allowed)}." : error.Message,
            meant is null ? $"Correct the value of '{name}'." : $"Write '{meant}' instead.")
        {
            Kind = ProblemKind.BadInput,
            DidYouMean = meant,
        };
    }

    private static List<string> Allowed(Symbol symbol) => [.. symbol.GetCompletions(CompletionContext.Empty).Select(item => item.Label)];

    private static IEnumerable<Option> Options(Command command) =>
        command.Options.Concat(command.Parents.OfType<Command>().SelectMany(Options).Where(option => option.Recursive));

    private static IEnumerable<string> NamesOf(Option option) => option.Aliases.Where(alias => alias.Length > 2).Prepend(option.Name);

    private static string PathOf(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{PathOf(parent)} {command.Name}" : command.Name;
}
