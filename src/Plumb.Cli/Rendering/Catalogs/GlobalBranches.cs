namespace Plumb.Cli.Rendering.Catalogs;

/// <summary>Shows what belongs to the database and to no schema.</summary>
internal static class GlobalBranches
{
    /// <summary>One branch for each kind that is there.</summary>
    public static IEnumerable<TreeNode> Of(DatabaseCatalog catalog, TreeWords words)
    {
        var brought = Brought(catalog);
        (string Title, IEnumerable<TreeNode> Lines)[] branches =
        [
            ("extensions", catalog.Extensions.Select(each =>
                Line(each, $"{each.Version} in {TreeWords.Name(each.Schema)}{Members(brought, each)}"))),
            ("event triggers", catalog.EventTriggers.Select(each =>
                Line(each, $"on {TreeWords.Name(each.Event)}, calls {Shown.Line(each.Function.ToString())}"))),
            ("languages", Own(catalog.Languages).Select(each => Line(each, each.Trusted ? "trusted" : "not trusted"))),
            ("transforms", Own(catalog.Transforms).Select(TransformLine)),
            ("access methods", Own(catalog.AccessMethods).Select(each =>
                Line(each, $"for {(each.Kind == AccessMethodKind.Table ? "tables" : "indexes")}, by {Shown.Line(each.Handler.ToString())}"))),
            ("foreign-data wrappers", Own(catalog.ForeignDataWrappers).Select(each => Line(each, ""))),
            ("foreign servers", Own(catalog.ForeignServers).Select(each =>
                Line(each, $"by {TreeWords.Name(each.Wrapper)}{Options(each.Options)}"))),
            ("user mappings", catalog.UserMappings.Select(each => MappingLine(each, words))),
            ("publications", catalog.Publications.Select(each => Line(each, Published(each)))),
            ("subscriptions", catalog.Subscriptions.Select(each =>
                Line(each, $"to {TreeWords.Names(each.Publications)}{(each.Enabled ? "" : ", disabled")}"))),
            ("casts", catalog.Casts.Where(each => each.Extension is null).Select(each => CastLine(each, words))),
            ("default privileges", catalog.DefaultPrivileges.Select(DefaultLine)),
            ("changed privileges on the engine's own objects", catalog.SystemGrants.Select(ChangedLine)),
        ];
        return branches.Select(branch => Branch(branch.Title, branch.Lines)).Where(branch => branch.Children.Count > 0);
    }

    private static TreeNode Branch(string title, IEnumerable<TreeNode> lines)
    {
        var root = new TreeNode(new Piece(title, Ink.Strong));
        root.Children.AddRange(lines);
        return root;
    }

    private static TreeNode Line(GlobalObject item, string facts) =>
        new(new Piece(TreeWords.Name(item.Name), Ink.Strong), facts.Length > 0 ? $"  {facts}" : "")
        {
            Remark = TreeWords.Remark(item.Comment),
        };

    private static TreeNode MappingLine(UserMapping each, TreeWords words) => new(
        each.Role is { } role ? TreeWords.Name(role) : "public",
        $" {words.Arrow} {TreeWords.Name(each.Server)}{Options(each.Options)}");

    private static TreeNode CastLine(Cast each, TreeWords words) =>
        new($"{TreeWords.Expression(each.Source.Text)} {words.Arrow} {TreeWords.Expression(each.Target.Text)}")
        {
            Remark = TreeWords.Remark(each.Comment),
        };

    private static TreeNode TransformLine(Transform each) =>
        new($"{TreeWords.Expression(each.Type.Text)} for language {TreeWords.Name(each.Language)}")
        {
            Remark = TreeWords.Remark(each.Comment),
        };

    private static TreeNode DefaultLine(DefaultPrivileges each)
    {
        var node = new TreeNode(
            each.Target.ToString().ToLowerInvariant(),
            each.Role is { } role ? $" of {TreeWords.Name(role)}" : "",
            each.Schema is { } schema ? $" in {TreeWords.Name(schema)}" : "");
        if (TreeWords.Access(new(each.Grants)) is { } access)
            node.Add(access);
        return node;
    }

    private static TreeNode ChangedLine(SystemGrants each)
    {
        var node = new TreeNode(
            new Piece($"{KindWords.Of(each.Object.Kind)} ", Ink.Kind),
            Piece.Of(each.Object.Name),
            each.Column is { } column ? Piece.Of($" ({column})") : "");
        if (TreeWords.Access(each.Current) is { } access)
            node.Add(access);
        return node;
    }

    private static string Published(Publication each) => each switch
    {
        { AllTables: true } => "all tables",
        _ => string.Join(", ", [
            .. each.Tables.Select(table => Shown.Line(table.Table.ToString())),
            .. each.Schemas.Select(schema => $"schema {TreeWords.Name(schema)}"),
        ]),
    };

    private static string Options(ValueList<Option> options) =>
        options.Count > 0 ? $" ({string.Join(", ", options.Select(option => Shown.Line($"{option.Name} {option.Value}")))})" : "";

    private static string Members(Dictionary<Identifier, int> brought, Extension extension) =>
        brought.TryGetValue(extension.Name, out var count) ? $", {Amounts.Count(count, "object", "objects")}" : "";

    private static Dictionary<Identifier, int> Brought(DatabaseCatalog catalog) =>
        new IEnumerable<CatalogObject>[]
        {
            catalog.Schemas, catalog.Tables, catalog.Views, catalog.MaterializedViews, catalog.Sequences, catalog.BaseTypes, catalog.Enums, catalog.Domains,
            catalog.Composites, catalog.Ranges, catalog.Routines, catalog.Aggregates, catalog.Operators, catalog.OperatorClasses,
            catalog.OperatorFamilies, catalog.Collations, catalog.Conversions, catalog.TextSearchConfigurations,
            catalog.TextSearchDictionaries, catalog.TextSearchParsers, catalog.TextSearchTemplates, catalog.Languages, catalog.Transforms,
            catalog.AccessMethods, catalog.ForeignDataWrappers,
        }
        .SelectMany(items => items).Where(item => item.Extension is not null).CountBy(item => item.Extension!.Value).ToDictionary();

    private static IEnumerable<T> Own<T>(ValueList<T> items)
        where T : CatalogObject => items.Where(item => item.Extension is null);
}
