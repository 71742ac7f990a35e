namespace Plumb.Cli.Rendering.Catalogs;

/// <summary>Shows a schema with everything that lives in it.</summary>
internal sealed class SchemaBranch(DatabaseCatalog catalog, TreeWords words)
{
    /// <summary>The branch of one schema.</summary>
    public TreeNode Of(Schema schema)
    {
        string?[] facts = [words.Owner(schema), schema.Extension is { } extension ? $"of extension {TreeWords.Name(extension)}" : null];
        var root = new TreeNode(
            new Piece("schema ", Ink.Kind), new Piece(TreeWords.Name(schema.Name), Ink.Strong),
            new Piece(string.Concat(facts.OfType<string>().Select(fact => $"  {fact}")), Ink.Faint))
        {
            Remark = TreeWords.Remark(schema.Comment),
        };
        Add(root, TreeWords.Access(schema.Access));
        foreach (var node in Children(schema.Name))
            root.Add(node);
        return root;
    }

    private IEnumerable<TreeNode> Children(Identifier schema)
    {
        var tables = new TableBranch(catalog, words);
        var types = new TypeLines(words);
        return
        [
            .. Own(catalog.RootTables(), schema).Select(tables.Of),
            .. Own(catalog.Views, schema).Select(new ViewBranch(words).Of),
            .. Own(catalog.MaterializedViews, schema).Select(new ViewBranch(words).Of),
            .. Own(catalog.BaseTypes, schema).Select(types.Of),
            .. Own(catalog.Enums, schema).Select(types.Of),
            .. Own(catalog.Domains, schema).Select(types.Of),
            .. Own(catalog.Composites, schema).Select(types.Of),
            .. Own(catalog.Ranges, schema).Select(types.Of),
            .. Own(catalog.Sequences, schema).Where(sequence => sequence.OwnedBy is null).Select(types.Of),
            .. Own(catalog.Routines, schema).Select(new RoutineLines(words).Of),
            .. Own(catalog.Aggregates, schema).Select(RoutineLines.Of),
            .. catalog.Operators.Where(each => each.Extension is null && each.Name.Schema == schema).Select(RoutineLines.Of),
            .. Others(schema),
        ];
    }

    private IEnumerable<TreeNode> Others(Identifier schema) =>
    [
        .. Own(catalog.OperatorClasses, schema).Select(each => Line("operator class", each, $"for {each.Type} with {each.Method}")),
        .. Own(catalog.OperatorFamilies, schema).Select(each => Line("operator family", each, $"with {each.Method}")),
        .. Own(catalog.Collations, schema).Select(each => Line("collation", each, $"{each.Provider} {each.Locale ?? each.LcCollate}")),
        .. Own(catalog.Conversions, schema).Select(each => Line("conversion", each, $"from {each.Source} to {each.Target}")),
        .. Own(catalog.TextSearchConfigurations, schema).Select(each => Line("text search configuration", each, $"parser {each.Parser}")),
        .. Own(catalog.TextSearchDictionaries, schema).Select(each => Line("text search dictionary", each, $"template {each.Template}")),
        .. Own(catalog.TextSearchParsers, schema).Select(each => Line("text search parser", each, $"by {each.NextToken}")),
        .. Own(catalog.TextSearchTemplates, schema).Select(each => Line("text search template", each, $"by {each.Lexize}")),
    ];

    private static TreeNode Line(string kind, SchemaObject item, string facts) =>
        new(new Piece($"{kind} ", Ink.Kind), new Piece(TreeWords.Name(item.Name.Name), Ink.Strong), $"  {TreeWords.Expression(facts)}")
        {
            Remark = TreeWords.Remark(item.Comment),
        };

    private static IEnumerable<T> Own<T>(IEnumerable<T> items, Identifier schema)
        where T : SchemaObject => items.Where(item => item.Extension is null && item.Name.Schema == schema);

    private static void Add(TreeNode root, TreeNode? node)
    {
        if (node is not null)
            root.Add(node);
    }
}
