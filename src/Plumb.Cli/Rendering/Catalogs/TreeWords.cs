namespace Plumb.Cli.Rendering.Catalogs;

/// <summary>How names and signs are written in the tree.</summary>
internal sealed class TreeWords(TerminalTraits traits, DatabaseCatalog catalog)
{
    /// <summary>An arrow to what is pointed at.</summary>
    public string Arrow { get; } = traits.Unicode ? "→" : "->";

    /// <summary>A name, quoted where it needs it, safe to show.</summary>
    public static string Name(Identifier name) => Shown.Line(QualifiedName.Written(name));

    /// <summary>Several names.</summary>
    public static string Names(IEnumerable<Identifier> names) => string.Join(", ", names.Select(Name));

    /// <summary>Several names with their schemas, unless that is the schema that the reader is in.</summary>
    public static string Names(IEnumerable<QualifiedName> names, Identifier here) =>
        string.Join(", ", names.Select(name => Name(name, here)));

    /// <summary>A name with its schema, unless it is the schema that the reader is in.</summary>
    public static string Name(QualifiedName name, Identifier here) => name.Schema == here ? Name(name.Name) : Shown.Line(name.ToString());

    /// <summary>Text that the engine wrote, on one line.</summary>
    public static string Expression(string text) =>
        Shown.Line(string.Join(' ', text.Split((char[]?)['\n', '\r', '\t', ' '], StringSplitOptions.RemoveEmptyEntries)));

    /// <summary>A type as people write it: short where there is a short name, without the schema that the reader is in.</summary>
    public static string Type(DataType type, Identifier here)
    {
        var text = Expression(type.Text);
        var prefix = $"{Name(here)}.";
        return text.StartsWith(prefix, StringComparison.Ordinal) ? text[prefix.Length..] : TypeNames.Short(text);
    }

    /// <summary>What is said of an object, on one line.</summary>
    public static string? Remark(string? comment) => comment is null ? null : Expression(comment);

    /// <summary>The owner of an object, where it is not the database's.</summary>
    public string? Owner(CatalogObject item) =>
        item.Owner is { } owner && owner != catalog.Database.Owner ? $"owned by {Name(owner)}" : null;

    /// <summary>Who may do what, as one line; null where nothing was granted.</summary>
    public static TreeNode? Access(AccessList? access)
    {
        if (access is null)
            return null;

        var grants = access.Grants.Where(grant => grant.To != GranteeKind.Owner).Select(Words).ToList();
        return new(new Piece("access ", Ink.Kind), grants.Count > 0 ? string.Join("; ", grants) : "nobody but the owner");
    }

    private static string Words(Grant grant) => string.Concat(
        grant.Role is { } role ? Name(role) : "public",
        $": {string.Join(", ", grant.Privileges.Select(Word))}",
        grant.Grantable.Count > 0 ? " (may pass on)" : "");

    private static string Word(Privilege privilege) =>
        privilege == Privilege.AlterSystem ? "alter system" : privilege.ToString().ToLowerInvariant();
}
