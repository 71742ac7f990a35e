using FsCheck;
using FsCheck.Fluent;

namespace Plumb.Core.Tests.Naming;

public class QualifiedNameTests
{
    private static readonly string[] Ugly =
        ["a", "Order", "select", "two words", "a.b", "\"", "\"\"", ".", "ünïcode", "日本語", "🦆", "1st", "a\nb", "tab\t", "'", "\\", "--", "/*", " "];

    [Fact]
    public void Reads_back_every_name_that_it_writes()
    {
        var part = Gen.OneOf(
            Gen.Elements(Ugly),
            ArbMap.Default.GeneratorFor<NonEmptyString>().Select(text => text.Get.Replace("\0", "x", StringComparison.Ordinal)));
        var name = part.Two().Select(pair => new QualifiedName(pair.Item1, pair.Item2));

        Prop.ForAll(name.ToArbitrary(), one => QualifiedName.Parse(one.ToString()) == one).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("shop.orders", "shop", "orders")]
    [InlineData("\"My Shop\".orders", "My Shop", "orders")]
    [InlineData("shop.\"a\"\"b\"", "shop", "a\"b")]
    [InlineData("\"a.b\".\"c.d\"", "a.b", "c.d")]
    public void Reads_what_a_person_writes(string text, string schema, string name) =>
        Assert.Equal(new QualifiedName(schema, name), QualifiedName.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("orders")]
    [InlineData("shop.")]
    [InlineData(".orders")]
    [InlineData("a.b.c")]
    [InlineData("\"shop.orders")]
    [InlineData("\"\".orders")]
    [InlineData("shop.\"orders\"x")]
    public void Refuses_what_is_no_name(string text) => Assert.False(QualifiedName.TryParse(text, out _));

    [Fact]
    public void Refuses_a_name_that_no_engine_can_hold()
    {
        Assert.Throws<ArgumentException>(() => new Identifier(""));
        Assert.Throws<ArgumentException>(() => new Identifier("a\0b"));
    }
}
