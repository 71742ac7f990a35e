using System.Globalization;

namespace Plumb.Postgres.Twin.Capture;

/// <summary>Turns the numbers that the engine gives to members of extended statistics into places.</summary>
/// <remarks>A column has its number in the table, which no copy shares; an expression has -1, -2 and so on.</remarks>
internal sealed class MemberNumbers(int[] columns)
{
    /// <summary>The places that a list such as <c>3, 7, -1</c> names.</summary>
    public ValueList<int> Of(string list) =>
        list.Split(',').Select(item => Of(int.Parse(item, CultureInfo.InvariantCulture))).ToValueList();

    private int Of(int number) => number < 0 ? columns.Length - number : Array.IndexOf(columns, number) + 1;
}
