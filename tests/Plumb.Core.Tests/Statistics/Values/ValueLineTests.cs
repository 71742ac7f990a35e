using FsCheck;
using FsCheck.Fluent;
using Plumb.Core.Statistics.Values;

namespace Plumb.Core.Tests.Statistics.Values;

public sealed class ValueLineTests
{
    [Theory]
    [InlineData("bigint", "-9223372036854775808")]
    [InlineData("numeric(12,2)", "-120.50")]
    [InlineData("numeric", "0.00000000000000000001")]
    [InlineData("double precision", "1e+20")]
    [InlineData("double precision", "0.1")]
    [InlineData("real", "12345.5")]
    [InlineData("date", "2024-02-29")]
    [InlineData("date", "0044-03-15 BC")]
    [InlineData("date", "12024-12-31")]
    [InlineData("timestamp(3) without time zone", "1969-12-31 23:59:59.999")]
    [InlineData("timestamp without time zone", "0001-01-01 00:00:00 BC")]
    [InlineData("timestamp with time zone", "2026-01-01 00:01:00.000001+00")]
    public void Writes_back_what_the_engine_wrote(string type, string text)
    {
        var line = ValueLine.Of(type)!;
        Assert.True(line.TryRead(text, out var place));
        Assert.Equal(text, line.Write(place, line.DigitsOf(text)));
    }

    [Theory]
    [InlineData("integer", "x")]
    [InlineData("integer", "1.5")]
    [InlineData("numeric", "NaN")]
    [InlineData("date", "infinity")]
    [InlineData("date", "2024-01-01 00:00:00")]
    [InlineData("timestamp with time zone", "2024-01-01 00:00:00")]
    public void Says_where_a_value_has_no_place(string type, string text) => Assert.False(ValueLine.Of(type)!.TryRead(text, out _));

    [Fact]
    public void Knows_every_day_of_the_calendar() =>
        Prop.ForAll(ArbMap.Default.ArbFor<DateTime>(), time =>
        {
            var day = DateOnly.FromDateTime(time);
            var line = ValueLine.Of("date")!;
            return line.TryRead(day.ToString("yyyy-MM-dd", null), out var place)
                && place == day.DayNumber - new DateOnly(1970, 1, 1).DayNumber && line.Write(place) == day.ToString("yyyy-MM-dd", null);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Stops_at_the_end_of_a_type()
    {
        Assert.Equal("32767", ValueLine.Of("smallint")!.Write(1e9m));
        Assert.Equal("5874897-12-31", ValueLine.Of("date")!.Write(1e12m));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("uuid")]
    [InlineData("integer[]")]
    public void Knows_no_line_of_types_that_have_no_places(string type) => Assert.Null(ValueLine.Of(type));
}
