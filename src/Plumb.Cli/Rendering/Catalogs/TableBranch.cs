namespace Plumb.Cli.Rendering.Catalogs;

/// <summary>Shows a table: its columns, then what holds for them; its partitions last.</summary>
internal sealed class TableBranch
{
    private readonly TreeWords _words;
    private readonly ILookup<QualifiedName, Table> _partitions;
    private readonly ILookup<QualifiedName, ExtendedStatistics> _statistics;

    public TableBranch(DatabaseCatalog catalog, TreeWords words)
    {
        _words = words;
        _statistics = catalog.Statistics.ToLookup(statistics => statistics.Table);
        _partitions = catalog.Tables.Where(table => table.PartitionOf is not null).ToLookup(table => table.PartitionOf!.Parent);
    }

    /// <summary>The branch of one table.</summary>
    public TreeNode Of(Table table)
    {
        var root = new TreeNode(
            new Piece(KindOf(table), Ink.Kind), " ", new Piece(TreeWords.Name(table.Name.Name), Ink.Strong), Facts(table))
        {
            Remark = TreeWords.Remark(table.Comment),
        };
        root.Children.AddRange(new ColumnLines(_words).Of(table));
        root.Children.AddRange(new ConstraintLines(_words).Of(table));
        root.Children.AddRange(IndexLines.Of(table.Indexes));
        root.Children.AddRange(Rest(table));
        root.Children.AddRange(_partitions[table.Name].Select(Partition));
        return root;
    }

    private static string KindOf(Table table) => table switch
    {
        { Foreign: not null } => "foreign table",
        { Unlogged: true } => "unlogged table",
        _ => "table",
    };

    private string Facts(Table table)
    {
        string?[] facts =
        [
            table.PartitionKey is { } key ? $"partitioned by {TreeWords.Expression(key.Definition.Text)}" : null,
            table.Inherits.Count > 0 ? $"inherits {TreeWords.Names(table.Inherits, table.Name.Schema)}" : null,
            table.Foreign is { } foreign ? $"on {TreeWords.Name(foreign.Server)}" : null,
            table.OfType is { } type ? $"of {TreeWords.Name(type, table.Name.Schema)}" : null,
            table.AccessMethod is { } method ? $"using {TreeWords.Name(method)}" : null,
            table.RowSecurity switch
            {
                RowSecurity.Enabled => "row security",
                RowSecurity.Forced => "row security, forced",
                _ => null,
            },
            table.Options.Count > 0 ? string.Join(", ", table.Options.Select(option => Shown.Line($"{option.Name}={option.Value}"))) : null,
            _words.Owner(table),
        ];
        return string.Concat(facts.OfType<string>().Select(fact => $"  {fact}"));
    }

    private IEnumerable<TreeNode> Rest(Table table) =>
    [
        .. table.Triggers.Select(trigger => TriggerLine.Of(trigger, table.Name.Schema)),
        .. table.Policies.Select(PolicyLine),
        .. table.Rules.Select(RuleLine),
        .. _statistics[table.Name].Select(each => StatisticsLine(each, table.Name.Schema)),
        .. TreeWords.Access(table.Access) is { } access ? [access] : (ReadOnlySpan<TreeNode>)[],
    ];

    private static TreeNode RuleLine(RewriteRule rule) => new(new Piece("rule ", Ink.Kind), TreeWords.Name(rule.Name))
    {
        Remark = TreeWords.Remark(rule.Comment),
    };

    private static TreeNode PolicyLine(Policy policy)
    {
        string?[] facts =
        [
            policy.Command == PolicyCommand.All ? null : $"for {policy.Command.ToString().ToLowerInvariant()}",
            policy.Restrictive ? "restrictive" : null,
            policy.Roles.Count > 0 ? $"to {TreeWords.Names(policy.Roles)}" : null,
            policy.Using is { } condition ? $"using {TreeWords.Expression(condition.Text)}" : null,
            policy.WithCheck is { } check ? $"with check {TreeWords.Expression(check.Text)}" : null,
        ];
        var text = string.Concat(facts.OfType<string>().Select(fact => $"  {fact}"));
        return new(new Piece("policy ", Ink.Kind), TreeWords.Name(policy.Name), text)
        {
            Remark = TreeWords.Remark(policy.Comment),
        };
    }

    private static TreeNode StatisticsLine(ExtendedStatistics statistics, Identifier schema)
    {
        IEnumerable<string> what =
        [
            .. statistics.Columns.Select(TreeWords.Name),
            .. statistics.Expressions.Select(each => TreeWords.Expression(each.Text)),
        ];
        return new(new Piece("statistics ", Ink.Kind), TreeWords.Name(statistics.Name, schema), $"  ({string.Join(", ", what)})")
        {
            Remark = TreeWords.Remark(statistics.Comment),
        };
    }

    private TreeNode Partition(Table table)
    {
        var node = new TreeNode(
            new Piece("partition ", Ink.Kind), TreeWords.Name(table.Name, table.PartitionOf!.Parent.Schema),
            $"  {TreeWords.Expression(table.PartitionOf.Bound.Text)}", Facts(table))
        {
            Remark = TreeWords.Remark(table.Comment),
        };
        node.Children.AddRange(IndexLines.Of(table.Indexes.Where(index => index.PartOf is null)));
        node.Children.AddRange(Rest(table));
        node.Children.AddRange(_partitions[table.Name].Select(Partition));
        return node;
    }
}
