using FsCheck;
using FsCheck.Fluent;
using Plumb.Core.Statements;
using Plumb.Postgres.Rendering.Ordering;

namespace Plumb.Postgres.Tests.Rendering.Ordering;

public class CreationOrderTests
{
    [Fact]
    public void What_is_needed_comes_first_whatever_its_rank_and_name() =>
        Assert.Equal(["v", "b", "a"], Sorted(Unit("a", needs: "b"), Unit("b", needs: "v"), Unit("v", rank: CreationRank.View)));

    [Fact]
    public void Otherwise_the_rank_decides_and_then_the_name() =>
        Assert.Equal(["e", "a", "b"], Sorted(Unit("b"), Unit("a"), Unit("e", rank: CreationRank.Enum)));

    [Fact]
    public void What_no_unit_provides_is_there_anyway() => Assert.Equal(["a"], Sorted(Unit("a", needs: "of the engine")));

    [Fact]
    public void A_circle_is_opened_at_the_unit_that_comes_apart() =>
        Assert.Equal(["a", "f", "later a"], Sorted(Splittable("a", needs: "f"), Unit("f", needs: "a", rank: CreationRank.Function)));

    [Fact]
    public void A_unit_outside_all_circles_stays_whole() => Assert.Equal(["b", "a"], Sorted(Splittable("a", needs: "b"), Splittable("b")));

    [Fact]
    public void A_circle_that_nothing_opens_still_gives_every_unit_once() =>
        Assert.Equal(["a", "b"], Sorted(Unit("a", needs: "b"), Unit("b", needs: "a")).Order());

    [Fact]
    public void Each_unit_comes_once_and_after_all_that_it_needs_in_any_graph_without_circles() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Graphs(circles: false), IsInOrder));

    [Fact]
    public void Each_unit_comes_after_all_that_it_needs_in_any_graph_whose_units_come_apart() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Graphs(circles: true), IsInOrder));

    [Fact]
    public void The_order_does_not_depend_on_the_order_of_the_units() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Graphs(circles: true), edges =>
        {
            var units = Units(edges);
            return Names(CreationOrder.Of(units)).SequenceEqual(Names(CreationOrder.Of(units.Reverse())));
        }));

    private static Arbitrary<(int From, int To)[]> Graphs(bool circles)
    {
        var node = Gen.Choose(0, 15);
        var edge = from one in node from other in node where one != other select circles ? (one, other) : (Math.Max(one, other), Math.Min(one, other));
        return Arb.From(Gen.ArrayOf(edge));
    }

    private static CreationUnit[] Units((int From, int To)[] edges) =>
        [.. Enumerable.Range(0, 16).Select(node => Splittable($"{node}", [.. edges.Where(edge => edge.From == node).Select(edge => $"{edge.To}")]))];

    /// <summary>A unit that was taken apart is there with its first piece, and all that it needs comes before its last.</summary>
    private static bool IsInOrder((int From, int To)[] edges)
    {
        var names = Names(CreationOrder.Of(Units(edges))).ToList();
        return names.Distinct().Count() == names.Count
            && Enumerable.Range(0, 16).All(node => names.Contains($"{node}"))
            && edges.All(edge => names.IndexOf($"{edge.To}") < Math.Max(names.IndexOf($"{edge.From}"), names.IndexOf($"later {edge.From}")));
    }

    private static IEnumerable<string> Sorted(params CreationUnit[] units) => Names(CreationOrder.Of(units));

    private static IEnumerable<string> Names(IEnumerable<CreationUnit> units) => units.Select(unit => unit.Object.Name);

    private static CreationUnit Unit(string name, string? needs = null, CreationRank rank = CreationRank.Table) =>
        new(Reference(name), rank) { Statements = [Sql.Empty], Needs = needs is null ? [] : [Reference(needs)] };

    private static CreationUnit Splittable(string name, params string[] needs)
    {
        var whole = new CreationUnit(Reference(name), CreationRank.Table) { Statements = [Sql.Empty], Needs = [.. needs.Select(Reference)] };
        return whole with
        {
            Split = isInCircle => whole.Needs.Any(isInCircle)
                ? [whole with { Needs = [] }, whole with { Object = Reference($"later {name}"), Provides = [], Needs = [whole.Object, .. whole.Needs] }]
                : [],
        };
    }

    private static ObjectReference Reference(string name) => new(ObjectKind.Table, name);
}
