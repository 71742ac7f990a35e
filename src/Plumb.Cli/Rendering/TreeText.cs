namespace Plumb.Cli.Rendering;

/// <summary>Draws trees with lines, of ASCII where there is nothing better.</summary>
internal static class TreeText
{
    /// <summary>Writes a node without a branch of its own, and all that hangs on it.</summary>
    public static void Write(Terminal terminal, TreeNode root)
    {
        var branches = terminal.Traits.Unicode ? new Branches("├─ ", "└─ ", "│  ") : new("|- ", "`- ", "|  ");
        Flow.WriteWithRemark(terminal, "", root.Children.Count > 0 ? branches.Past : "", root.Hang, root.Text, root.Remark);
        WriteChildren(terminal, root, "", branches);
    }

    private static void WriteChildren(Terminal terminal, TreeNode node, string prefix, Branches branches)
    {
        for (var i = 0; i < node.Children.Count; i++)
        {
            var child = node.Children[i];
            var last = i == node.Children.Count - 1;
            var under = prefix + (last ? "   " : branches.Past);
            Flow.WriteWithRemark(
                terminal,
                new(prefix + (last ? branches.Last : branches.Middle), Ink.Faint),
                new(under + (child.Children.Count > 0 ? branches.Past : ""), Ink.Faint),
                Math.Max(0, child.Hang - (child.Children.Count > 0 ? branches.Past.Length : 0)),
                child.Text,
                child.Remark);
            WriteChildren(terminal, child, under, branches);
        }
    }

    private sealed record Branches(string Middle, string Last, string Past);
}
