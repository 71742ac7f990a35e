using Plumb.Core.Results;

namespace Plumb.Core.Tests.Results;

public class FindingTests
{
    private static readonly Finding Slow = new()
    {
        Rule = "PLB2004",
        Severity = Severity.Warning,
        Object = new(ObjectKind.Table, "shop.orders"),
        What = "w",
        Why = "y",
    };

    [Fact]
    public void Keeps_its_fingerprint_for_ever() => Assert.Equal("d73469313db6bd49", Slow.Fingerprint);

    [Fact]
    public void Keeps_its_fingerprint_in_other_words() =>
        Assert.Equal(Slow.Fingerprint, (Slow with { What = "other", Why = "words", Severity = Severity.Error }).Fingerprint);

    [Fact]
    public void Has_a_fingerprint_of_its_own() =>
        Assert.Distinct(new[]
        {
            Slow,
            Slow with { Rule = "PLB2005" },
            Slow with { Object = new(ObjectKind.Table, "shop.order") },
            Slow with { Object = new(ObjectKind.View, "shop.orders") },
            Slow with { Detail = "orders_customer_fk" },
        }.Select(finding => finding.Fingerprint));
}
