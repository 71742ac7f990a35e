using System.CommandLine;
using System.CommandLine.Completions;
using Option = System.CommandLine.Option;

namespace Plumb.Cli.Commands;

/// <summary>Works out what a word on the command line may become.</summary>
/// <remarks>
/// The shells hand over the words that they have split themselves, the last of which is the one being typed. Where a file may
/// stand, nothing is said, and the shell offers files.
/// </remarks>
internal static class Completions
{
    /// <summary>What the last word may become.</summary>
    public static IEnumerable<(string Word, string What)> Of(Command root, IReadOnlyList<string> words)
    {
        var (before, word) = words.Count == 0 ? ([], "") : (words.Take(words.Count - 1).ToList(), words[^1]);
        if (word is ['-', '-', .. var pair] && pair.IndexOf('=', StringComparison.Ordinal) is var sign and >= 0)
        {
            var option = word[..(sign + 2)];
            return Candidates(root, [.. before, option], word[(sign + 3)..]).Select(each => ($"{option}={each.Word}", each.What));
        }

        return Candidates(root, before, word);
    }

    private static IEnumerable<(string Word, string What)> Candidates(Command root, List<string> before, string word)
    {
        var (command, awaiting) = Follow(root, before);
        var candidates = awaiting is { } option
            ? Values(option)
            : word is ['-', ..]
                ? OptionsOf(command).Select(each => (each.Name, each.Description ?? ""))
                : command.Subcommands.Where(each => !each.Hidden).Select(each => (each.Name, each.Description ?? ""))
                    .Concat(command.Arguments.SelectMany(Values));
        return candidates.Where(each => each.Item1.StartsWith(word, StringComparison.Ordinal));
    }

    /// <summary>Goes along the words to the command that the next one belongs to, and to the option whose value it is.</summary>
    private static (Command Command, Option? Awaiting) Follow(Command root, List<string> words)
    {
        var command = root;
        Option? awaiting = null;
        foreach (var word in words)
        {
            if (awaiting is not null)
                awaiting = null;
            else if (word is ['-', _, ..])
                awaiting = OptionsOf(command).FirstOrDefault(each => each.Arity.MinimumNumberOfValues > 0 && IsCalled(each, word));
            else
                command = command.Subcommands.FirstOrDefault(each => each.Name == word) ?? command;
        }

        return (command, awaiting);
    }

    private static bool IsCalled(Option option, string word) => option.Name == word || option.Aliases.Contains(word);

    private static IEnumerable<(string, string)> Values(Symbol symbol) =>
        symbol.GetCompletions(CompletionContext.Empty).Select(item => (item.Label, item.Detail ?? ""));

    private static IEnumerable<Option> OptionsOf(Command command) =>
        command.Options.Concat(command.Parents.OfType<Command>().SelectMany(OptionsOf).Where(option => option.Recursive));
}
