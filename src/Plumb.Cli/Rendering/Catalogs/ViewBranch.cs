namespace Plumb.Cli.Rendering.Catalogs;

/// <summary>Shows views with their columns.</summary>
internal sealed class ViewBranch(TreeWords words)
{
    /// <summary>The branch of a view.</summary>
    public TreeNode Of(View view)
    {
        var root = Root("view", view, view.Options);
        root.Children.AddRange(ColumnLines.Of(view.Columns, view.Name.Schema));
        root.Children.AddRange(view.Triggers.Select(trigger => TriggerLine.Of(trigger, view.Name.Schema)));
        root.Children.AddRange(view.Rules.Select(rule => new TreeNode(new Piece("rule ", Ink.Kind), TreeWords.Name(rule.Name))));
        return WithAccess(root, view);
    }

    /// <summary>The branch of a materialised view.</summary>
    public TreeNode Of(MaterializedView view)
    {
        var root = Root("materialised view", view, view.Options);
        root.Children.AddRange(ColumnLines.Of(view.Columns, view.Name.Schema));
        root.Children.AddRange(IndexLines.Of(view.Indexes));
        return WithAccess(root, view);
    }

    private TreeNode Root(string kind, SchemaObject view, ValueList<Option> options) => new(
        new Piece($"{kind} ", Ink.Kind),
        new Piece(TreeWords.Name(view.Name.Name), Ink.Strong),
        new Piece(string.Concat(options.Select(option => Shown.Line($"  {option.Name}={option.Value}"))), Ink.Faint),
        new Piece(words.Owner(view) is { } owner ? $"  {owner}" : "", Ink.Faint))
    {
        Remark = TreeWords.Remark(view.Comment),
    };

    private static TreeNode WithAccess(TreeNode root, CatalogObject view)
    {
        if (TreeWords.Access(view.Access) is { } access)
            root.Add(access);
        return root;
    }
}
