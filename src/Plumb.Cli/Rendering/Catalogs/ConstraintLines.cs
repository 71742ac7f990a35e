namespace Plumb.Cli.Rendering.Catalogs;

/// <summary>Shows the constraints of a table, but for keys of one column, which stand at the column.</summary>
internal sealed class ConstraintLines(TreeWords words)
{
    /// <summary>The lines of one table.</summary>
    public IEnumerable<TreeNode> Of(Table table) =>
    [
        .. table.PrimaryKey is { Columns.Count: > 1 } key ? [Key("primary key", key)] : (ReadOnlySpan<TreeNode>)[],
        .. table.UniqueKeys.Where(unique => unique.Columns.Count > 1).Select(unique => Key("unique", unique)),
        .. table.ForeignKeys.Where(foreign => foreign.Columns.Count > 1)
            .Select(foreign => Line(foreign, "foreign key", Text(foreign, table.Name.Schema))),
        .. table.Checks.Where(check => !check.Inherited).Select(check => Line(check, "check", Text(check))),
        .. table.Exclusions.Select(exclusion => Line(exclusion, "exclude", Text(exclusion))),
    ];

    /// <summary>What a foreign key does beyond pointing.</summary>
    public static string Actions(ForeignKey foreign) => string.Concat(
        foreign.OnDelete == ForeignKeyAction.NoAction ? "" : $", on delete {Word(foreign.OnDelete)}",
        foreign.OnDeleteColumns.Count > 0 ? $" ({TreeWords.Names(foreign.OnDeleteColumns)})" : "",
        foreign.OnUpdate == ForeignKeyAction.NoAction ? "" : $", on update {Word(foreign.OnUpdate)}",
        foreign.MatchFull ? ", match full" : "",
        When(foreign.Deferral),
        foreign.NotValid ? ", not valid" : "",
        foreign.NotEnforced ? ", not enforced" : "");

    private string Text(ForeignKey foreign, Identifier schema) => string.Concat(
        $"({TreeWords.Names(foreign.Columns)}) {words.Arrow} ",
        $"{TreeWords.Name(foreign.Target, schema)} ({TreeWords.Names(foreign.TargetColumns)})",
        Actions(foreign));

    private static string Text(CheckConstraint check) => string.Concat(
        TreeWords.Expression(check.Expression.Text),
        check.NotValid ? ", not valid" : "",
        check.NotEnforced ? ", not enforced" : "");

    private static string Text(ExclusionConstraint exclusion)
    {
        var elements = exclusion.Elements.Select(each => $"{IndexLines.Key(each.Key)} with {Shown.Line(each.Operator.Signs)}");
        var predicate = exclusion.Predicate is { } condition ? $" where {TreeWords.Expression(condition.Text)}" : "";
        return $"{TreeWords.Name(exclusion.Method)} ({string.Join(", ", elements)}){predicate}{When(exclusion.Deferral)}";
    }

    private static TreeNode Key(string kind, UniqueKey key) => Line(key, kind, string.Concat(
        $"({TreeWords.Names(key.Columns)})",
        key.NullsNotDistinct ? ", nulls not distinct" : "",
        key.WithoutOverlaps ? ", without overlaps" : "",
        key.Included.Count > 0 ? $" include ({TreeWords.Names(key.Included)})" : "",
        When(key.Deferral)));

    private static TreeNode Line(TableConstraint constraint, string kind, string text) =>
        new(new Piece($"{kind} ", Ink.Kind), TreeWords.Name(constraint.Name), $"  {text}")
        {
            Remark = TreeWords.Remark(constraint.Comment),
        };

    private static string When(Deferral deferral) => deferral switch
    {
        Deferral.NotDeferrable => "",
        Deferral.Deferrable => ", deferrable",
        Deferral.InitiallyDeferred => ", deferred",
        _ => throw new System.Diagnostics.UnreachableException(deferral.ToString()),
    };

    private static string Word(ForeignKeyAction action) => action switch
    {
        ForeignKeyAction.NoAction => "no action",
        ForeignKeyAction.Restrict => "restrict",
        ForeignKeyAction.Cascade => "cascade",
        ForeignKeyAction.SetNull => "set null",
        ForeignKeyAction.SetDefault => "set default",
        _ => throw new System.Diagnostics.UnreachableException(action.ToString()),
    };
}
