namespace Plumb.Cli.Rendering;

/// <summary>A line of a tree, with the lines that hang on it.</summary>
internal sealed class TreeNode(params Piece[] text)
{
    /// <summary>The line itself.</summary>
    public Piece[] Text { get; } = text;

    /// <summary>How much further in the line goes on where it must break.</summary>
    public int Hang { get; init; } = 2;

    /// <summary>What is said of it where the line has room.</summary>
    public string? Remark { get; init; }

    /// <summary>What hangs on it.</summary>
    public List<TreeNode> Children { get; } = [];

    /// <summary>Hangs a line on it.</summary>
    public TreeNode Add(TreeNode child)
    {
        Children.Add(child);
        return child;
    }
}
