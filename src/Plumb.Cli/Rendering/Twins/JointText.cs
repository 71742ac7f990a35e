using System.Globalization;
using Plumb.Core.Statistics;

namespace Plumb.Cli.Rendering.Twins;

/// <summary>Shows what is known of several columns together.</summary>
internal static class JointText
{
    /// <summary>Writes it.</summary>
    public static void Write(Terminal terminal, ValueList<JointStatistics> joint)
    {
        foreach (var statistics in joint)
        {
            var root = new TreeNode(new Piece("statistics ", Ink.Kind), Piece.Of(statistics.Name.ToString(), Ink.Strong),
                statistics.Inherited ? "  with heirs and partitions" : "");
            foreach (var distinct in statistics.Distinct)
                root.Add(new($"members {string.Join(", ", distinct.Members)}: {Amounts.Count((long)distinct.Count, "combination", "combinations")}"));
            foreach (var dependency in statistics.Dependencies)
            {
                root.Add(new(string.Create(CultureInfo.InvariantCulture,
                    $"members {string.Join(", ", dependency.Members)} decide {dependency.Decided} in {TwinText.Share(dependency.Degree)} of the rows")));
            }

            if (!statistics.MostCommon.IsEmpty)
                root.Add(new(Amounts.Count(statistics.MostCommon.Count, "most common combination", "most common combinations")));
            foreach (var expression in statistics.Expressions)
                root.Add(new($"expression {expression.Position}: ", Piece.Of(string.Join(", ", ColumnsText.Facts(expression)))));
            terminal.WriteLine();
            TreeText.Write(terminal, root);
        }
    }
}
