using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Plumb.Core.Statistics;
using Plumb.Core.Statistics.Values;
using Plumb.Core.Twin;

namespace Plumb.Core.Tests.Statistics.Scaling;

/// <summary>What holds of scaling whatever the statistics are.</summary>
public static class ScalingLawTests
{
    private static readonly Gen<double> Factors = Gen.Elements(0.05, 0.5, 1.5, 2, 3, 10, 37.5, 1000);

    [Fact]
    public static async Task Scaling_by_one_changes_nothing()
    {
        var scaled = await Shop.ScaledAsync("1x");
        Assert.Equal(Shop.Twin().Relations, scaled.Relations);
        Assert.Equal(Shop.Twin().Joint, scaled.Joint);
    }

    [Fact]
    public static void Shares_never_sum_to_more_than_one() => Check(twin => Columns(twin).All(column =>
        column.NullFraction + column.MostCommonFrequencies.Sum(share => (double)share) <= 1.0001
        && column.MostCommon.Count == column.MostCommonFrequencies.Count
        && column.MostCommon.Distinct().Count() == column.MostCommon.Count));

    [Fact]
    public static void Bounds_stay_in_their_order() => Check(twin => Columns(twin).All(column =>
    {
        var places = column.Histogram
            .Select(bound => ValueLine.Guess(bound) is { } line && line.TryRead(bound, out var place) ? place : 0).ToList();
        return places.Zip(places.Skip(1)).All(pair => pair.First <= pair.Second);
    }));

    [Fact]
    public static void There_are_never_more_values_than_rows() => Check(twin =>
        twin.Relations.All(relation => relation.Columns.All(column =>
            column.Distinct >= -1 && column.Distinct <= Math.Max(1, relation.CountedRows) * 1.0001)));

    [Fact]
    public static void Scaling_twice_is_about_scaling_once_by_the_product() => Prop.ForAll(
        Known().Four().SelectMany(known => Factors.Two(), (known, factors) => (known, factors)).ToArbitrary(), pair =>
        {
            var (known, (first, second)) = pair;
            var start = With((Key(known.Item1), Key(known.Item2), known.Item3, known.Item4));
            var twice = Scaled(Scaled(start, first), second);
            var once = Scaled(start, first * second);
            return twice.Relations.Zip(once.Relations).Where(both => both.First.Name != Shop.Countries).All(both =>
                Near(both.First.CountedRows, both.Second.CountedRows, 0.1)
                && both.First.Columns.Zip(both.Second.Columns).All(column => first < 1 || second < 1 || Near(column.First, column.Second)));
        }).QuickCheckThrowOnFailure();

    /// <summary>A key that counts rows; what else a key's statistics may be, two scalings take in two ways.</summary>
    private static ColumnStatistics Key(ColumnStatistics known) => known with
    {
        Distinct = -1,
        MostCommon = [],
        MostCommonFrequencies = [],
        Histogram = Shop.Steps(1, 10000, Math.Max(1, known.Histogram.Count - 1)),
    };

    private static bool Near(ColumnStatistics left, ColumnStatistics right) =>
        Near(left.Distinct, right.Distinct, 0.05)
        && (right.Histogram.IsEmpty || left.Histogram.IsEmpty || ValueLine.Guess(right.Histogram[^1]) is not ValueLine.Whole line
            || (line.TryRead(left.Histogram[^1], out var a) && line.TryRead(right.Histogram[^1], out var b)
                && Near((double)a, (double)b, 0.5)));

    private static bool Near(double left, double right, double tolerance) =>
        Math.Abs(left - right) <= (tolerance * Math.Max(Math.Abs(left), Math.Abs(right))) + 2;

    private static void Check(Func<TwinContent, bool> holds) => Prop.ForAll(
        Known().Four().SelectMany(_ => Factors, (known, factor) => (known, factor)).ToArbitrary(),
        pair => holds(Scaled(With(pair.known), pair.factor))).QuickCheckThrowOnFailure();

    private static TwinContent Scaled(TwinContent twin, double factor) =>
        Shop.ScaledAsync(twin, [factor.ToString("0.############", CultureInfo.InvariantCulture)], []).GetAwaiter().GetResult();

    /// <summary>The shop, with other statistics of the columns that hold numbers.</summary>
    private static TwinContent With((ColumnStatistics A, ColumnStatistics B, ColumnStatistics C, ColumnStatistics D) known)
    {
        var twin = Shop.Twin();
        return twin with
        {
            Relations = twin.Relations.Select(relation =>
                relation.Name == Shop.Customers ? relation with { Columns = [known.A with { Column = "id", Distinct = -1 }] }
                : relation.Name == Shop.Orders ? relation with { Columns = OfOrders(known.B, known.C, known.D) }
                : relation).ToValueList(),
        };
    }

    private static ValueList<ColumnStatistics> OfOrders(ColumnStatistics id, ColumnStatistics customer, ColumnStatistics state) =>
        [id with { Column = "id" }, customer with { Column = "customer_id" }, state with { Column = "state" }];

    private static IEnumerable<ColumnStatistics> Columns(TwinContent twin) => twin.Relations.SelectMany(relation => relation.Columns);

    private static Gen<ColumnStatistics> Known() =>
        from distinct in Gen.Elements(-1f, -0.5f, -0.01f, 3f, 90f, 1000f, 0f)
        from nulls in Gen.Elements(0f, 0.25f)
        from common in Gen.Choose(0, distinct is > 0 and < 60 ? (int)distinct : 60)
        from bounds in Gen.Elements(0, 2, 5, 101)
        from start in Gen.Choose(-50, 100000)
        from steps in Gen.Choose(0, 40).ArrayOf(bounds)
        from correlation in Gen.Elements(-0.2f, 0.95f, 1f)
        select new ColumnStatistics
        {
            Column = "x",
            Distinct = distinct,
            NullFraction = nulls,
            Width = 8,
            Correlation = correlation,
            MostCommon = Enumerable.Range(0, common).Select(i => (start + (i * 3)).ToString(CultureInfo.InvariantCulture)).ToValueList(),
            MostCommonFrequencies = Enumerable.Range(0, common).Select(i => (1 - nulls) / common * (i == 0 ? 1f : 0.9f)).ToValueList(),
            Histogram = steps.Scan(start).Select(value => value.ToString(CultureInfo.InvariantCulture)).ToValueList(),
        };

    private static IEnumerable<int> Scan(this int[] steps, int start)
    {
        foreach (var step in steps)
            yield return start += step;
    }
}
