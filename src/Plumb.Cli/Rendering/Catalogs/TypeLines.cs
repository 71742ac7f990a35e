namespace Plumb.Cli.Rendering.Catalogs;

/// <summary>Shows types and sequences, each on a line.</summary>
internal sealed class TypeLines(TreeWords words)
{
    /// <summary>A base type with what it takes to keep a value.</summary>
    public TreeNode Of(BaseType type) => Line("base type", type, type.Form switch
    {
        null => "only its name",
        { Length: { } bytes } form => $"of {Amounts.Count(bytes, "byte", "bytes")}, read by {TreeWords.Name(form.Input, type.Name.Schema)}",
        var form => $"of any length, read by {TreeWords.Name(form.Input, type.Name.Schema)}",
    });

    /// <summary>An enumeration with its labels.</summary>
    public TreeNode Of(EnumType type) => Line("enum", type, string.Join(", ", type.Labels.Select(Shown.Line)));

    /// <summary>A composite type with its attributes.</summary>
    public TreeNode Of(CompositeType type)
    {
        var attributes = type.Attributes.Select(each => $"{TreeWords.Name(each.Name)} {TreeWords.Type(each.Type, type.Name.Schema)}");
        return Line("composite", type, $"({string.Join(", ", attributes)})");
    }

    /// <summary>A range type with its subtype.</summary>
    public TreeNode Of(RangeType type) => Line("range", type, $"of {TreeWords.Type(type.Subtype, type.Name.Schema)}");

    /// <summary>A sequence with how it counts.</summary>
    public TreeNode Of(Sequence sequence) => Line("sequence", sequence,
        $"{TreeWords.Expression(sequence.Type.Text)} from {sequence.Start} by {sequence.Increment}{(sequence.Cycle ? ", cycles" : "")}");

    /// <summary>A domain with what it is made of and its conditions.</summary>
    public TreeNode Of(DomainType type)
    {
        var node = Line("domain", type, string.Concat(
            TreeWords.Type(type.BaseType, type.Name.Schema),
            type.NotNull is null ? "" : ", not null",
            type.Default is { } value ? $", default {TreeWords.Expression(value.Text)}" : ""));
        foreach (var check in type.Checks)
            node.Add(new(new Piece("check ", Ink.Kind), TreeWords.Name(check.Name), $"  {TreeWords.Expression(check.Expression.Text)}"));
        return node;
    }

    private TreeNode Line(string kind, SchemaObject item, string text) => new(
        new Piece($"{kind} ", Ink.Kind), new Piece(TreeWords.Name(item.Name.Name), Ink.Strong), $"  {text}",
        new Piece(words.Owner(item) is { } owner ? $"  {owner}" : "", Ink.Faint))
    {
        Remark = TreeWords.Remark(item.Comment),
    };
}
