using Plumb.Cli.Rendering;
using Plumb.Core.Progress;

namespace Plumb.Cli.Tests.Rendering;

public sealed class LiveProgressTests : IDisposable
{
    private readonly HandClock _clock = new();
    private readonly StringWriter _text = new();

    [Fact]
    public void Shows_nothing_of_what_is_done_within_a_second()
    {
        using (var progress = Live())
        {
            progress.Report(new ProgressEvent.Started("Reading"));
            _clock.Advance(TimeSpan.FromSeconds(0.9));
            progress.Report(new ProgressEvent.Finished("Reading"));
        }

        Assert.Equal("", _text.ToString());
    }

    [Fact]
    public void Shows_how_much_is_done_and_how_long_the_rest_may_take()
    {
        using var progress = Live();
        progress.Report(new ProgressEvent.Started("Loading"));
        progress.Report(new ProgressEvent.Advanced("Loading", 25, 100, "statements"));
        _clock.Advance(TimeSpan.FromSeconds(4));

        var line = _text.ToString().Split('\r')[^1];
        Assert.Contains("Loading", line, StringComparison.Ordinal);
        Assert.Contains("25%", line, StringComparison.Ordinal);
        Assert.Contains("25 of 100 statements", line, StringComparison.Ordinal);
        Assert.Contains("about 12 s left", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Goes_back_to_the_outer_task_when_the_inner_one_ends()
    {
        using var progress = Live();
        progress.Report(new ProgressEvent.Started("Outer"));
        progress.Report(new ProgressEvent.Started("Inner"));
        progress.Report(new ProgressEvent.Finished("Inner"));
        _clock.Advance(TimeSpan.FromSeconds(1.2));

        Assert.Contains("Outer", _text.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Inner", _text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Wipes_its_line_and_gives_the_cursor_back()
    {
        var progress = Live();
        progress.Report(new ProgressEvent.Started("Reading"));
        _clock.Advance(TimeSpan.FromSeconds(2));
        progress.Dispose();
        _clock.Advance(TimeSpan.FromSeconds(2));

        Assert.StartsWith("\e[?25l", _text.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("\r\e[K\e[?25h", _text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_quiet_where_the_cursor_cannot_be_moved()
    {
        using (var progress = new LiveProgress(new(_text, new() { Movable = false }), _clock))
        {
            progress.Report(new ProgressEvent.Started("Reading"));
            _clock.Advance(TimeSpan.FromSeconds(5));
        }

        Assert.Equal("", _text.ToString());
    }

    [Fact]
    public void Never_is_longer_than_the_line()
    {
        using var progress = new LiveProgress(new(_text, new() { Movable = true, Unicode = true, Width = 30 }), _clock);
        progress.Report(new ProgressEvent.Advanced("A task with a rather long name\u001b[2J", 1, 2, "things"));
        _clock.Advance(TimeSpan.FromSeconds(2));

        Assert.All(_text.ToString().Split("\e[K").Skip(1), line => Assert.InRange(DisplayWidth.Of(line.TrimEnd('\r')), 1, 29));
    }

    public void Dispose() => _text.Dispose();

    private LiveProgress Live() => new(new(_text, new() { Movable = true, Unicode = true, Width = 100 }), _clock);
}
