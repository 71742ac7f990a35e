using Plumb.Postgres.Reading;

namespace Plumb.Postgres.Tests.Reading;

public class TriggerTextTests
{
    [Theory]
    [InlineData("CREATE TRIGGER t BEFORE UPDATE ON s.x FOR EACH ROW WHEN ((old.a IS DISTINCT FROM new.a)) EXECUTE FUNCTION s.f()",
        "(old.a IS DISTINCT FROM new.a)")]
    [InlineData("CREATE TRIGGER \" WHEN (1) \" BEFORE UPDATE ON s.x FOR EACH ROW WHEN ((new.b = ')'::text)) EXECUTE FUNCTION s.f('WHEN (')",
        "(new.b = ')'::text)")]
    [InlineData("CREATE TRIGGER t AFTER INSERT ON s.x FOR EACH ROW WHEN ((new.b = E'\\\\'')'::text)) EXECUTE FUNCTION s.f()",
        "(new.b = E'\\\\'')'::text)")]
    public void Cuts_the_condition_out_of_the_definition(string definition, string condition) =>
        Assert.Equal(condition, TriggerText.Condition(definition)?.Text);

    [Fact]
    public void Finds_no_condition_where_there_is_none() =>
        Assert.Null(TriggerText.Condition("CREATE TRIGGER t BEFORE UPDATE ON s.x FOR EACH ROW EXECUTE FUNCTION s.f(' WHEN (1)')"));

    [Fact]
    public void Takes_arguments_apart()
    {
        Assert.Equal([], TriggerText.Arguments([]));
        Assert.Equal(["a"], TriggerText.Arguments("a\0"u8.ToArray()));
        Assert.Equal(["", "it's", "ü"], TriggerText.Arguments("\0it's\0ü\0"u8.ToArray()));
    }
}
