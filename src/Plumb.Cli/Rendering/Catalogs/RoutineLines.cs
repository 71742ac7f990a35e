namespace Plumb.Cli.Rendering.Catalogs;

/// <summary>Shows routines, aggregates and operators, each on a line.</summary>
internal sealed class RoutineLines(TreeWords words)
{
    /// <summary>A function or procedure with its arguments, its answer and its attributes.</summary>
    public TreeNode Of(Routine routine)
    {
        var arguments = string.Join(", ", routine.Arguments.Select(argument => string.Concat(
            argument.Mode == ArgumentMode.In ? "" : $"{argument.Mode.ToString().ToLowerInvariant()} ",
            argument.Name is { } name ? $"{TreeWords.Name(name)} " : "",
            TreeWords.Type(argument.Type, routine.Name.Schema))));
        string?[] facts =
        [
            TreeWords.Name(routine.Language),
            routine.Volatility == Volatility.Volatile ? null : routine.Volatility.ToString().ToLowerInvariant(),
            routine.Strict ? "strict" : null,
            routine.SecurityDefiner ? "security definer" : null,
            words.Owner(routine),
        ];
        return new(
            new Piece($"{routine.Kind.ToString().ToLowerInvariant()} ", Ink.Kind),
            new Piece(TreeWords.Name(routine.Name.Name), Ink.Strong),
            $"({arguments}){(routine.Returns is { } answer ? $" {words.Arrow} {TreeWords.Expression(answer.Text)}" : "")}",
            new Piece($"  {string.Join(", ", facts.OfType<string>())}", Ink.Faint))
        {
            Hang = 4,
            Remark = TreeWords.Remark(routine.Comment),
        };
    }

    /// <summary>An aggregate with its arguments and its state.</summary>
    public static TreeNode Of(Aggregate aggregate) => new(
        new Piece("aggregate ", Ink.Kind), new Piece(TreeWords.Name(aggregate.Name.Name), Ink.Strong),
        $"({TreeWords.Expression(aggregate.Arguments.Text)})",
        new Piece($"  state {TreeWords.Expression(aggregate.Transition.StateType.Text)}", Ink.Faint))
    {
        Remark = TreeWords.Remark(aggregate.Comment),
    };

    /// <summary>An operator with its sides.</summary>
    public static TreeNode Of(Operator item) => new(
        new Piece("operator ", Ink.Kind), new Piece(Shown.Line(item.Name.Signs), Ink.Strong),
        item.Left is { } left ? $"  ({TreeWords.Type(left, item.Name.Schema)}, " : "  (",
        $"{TreeWords.Type(item.Right, item.Name.Schema)}), calls {TreeWords.Name(item.Function, item.Name.Schema)}")
    {
        Remark = TreeWords.Remark(item.Comment),
    };
}
