using System.Globalization;
using Plumb.Core.Progress;

namespace Plumb.Cli.Rendering;

/// <summary>Shows in one moving line what is being done, once it takes longer than a second, and wipes it away at the end.</summary>
/// <remarks>Where the cursor cannot be moved, as in a pipe, it shows nothing.</remarks>
internal sealed class LiveProgress : IProgress<ProgressEvent>, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(125);

    private readonly Terminal _terminal;
    private readonly TimeProvider _time;
    private readonly long _begin;
    private readonly Lock _lock = new();
    private readonly List<RunningTask> _running = [];
    private readonly ITimer? _timer;
    private int _beats;
    private bool _drawn;
    private bool _ended;

    public LiveProgress(Terminal terminal, TimeProvider time)
    {
        (_terminal, _time, _begin) = (terminal, time, time.GetTimestamp());
        if (terminal.Traits.Movable)
            _timer = time.CreateTimer(_ => Draw(), null, Patience, Beat);
    }

    /// <inheritdoc/>
    public void Report(ProgressEvent value)
    {
        if (_timer is null)
            return;

        lock (_lock)
        {
            var index = _running.FindLastIndex(task => task.Name == value.Task);
            switch (value)
            {
                case ProgressEvent.Finished:
                    if (index >= 0)
                        _running.RemoveAt(index);
                    break;
                case ProgressEvent.Started or ProgressEvent.Advanced:
                    if (index < 0)
                        _running.Add(new(value.Task, _time.GetTimestamp()));
                    _running[index < 0 ? ^1 : index].Latest = value as ProgressEvent.Advanced;
                    break;
                default:
                    throw new System.Diagnostics.UnreachableException(value.ToString());
            }
        }
    }

    /// <summary>Wipes the line and gives the cursor back; nothing is drawn after it.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _ended = true;
            _timer?.Dispose();
            if (!_drawn)
                return;

            _drawn = false;
            _terminal.Writer.Write("\r\e[K\e[?25h");
            _terminal.Writer.Flush();
        }
    }

    private void Draw()
    {
        lock (_lock)
        {
            if (_ended || _running is not [.., var task])
                return;

            var line = DisplayWidth.Cut(Line(task), _terminal.Traits.Width - 1, _terminal.Traits.Unicode ? "…" : "...");
            _terminal.Writer.Write(_drawn ? "\r\e[K" : "\e[?25l\r\e[K");
            _terminal.Write(line);
            _terminal.Writer.Flush();
            _drawn = true;
        }
    }

    private string Line(RunningTask task)
    {
        var wheel = _terminal.Traits.Unicode ? "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏" : "|/-\\";
        var line = $"{wheel[_beats++ % wheel.Length]} {Shown.Line(task.Name)}";
        var elapsed = _time.GetElapsedTime(task.Began);
        return task.Latest switch
        {
            { Total: > 0 and var total, Done: var done, Unit: var unit } =>
                $"{line}  {Bar(done, total)}  {Amounts.Of(done, total, unit)}{Remaining(elapsed, done, total)}",
            { Done: var done, Unit: var unit } => $"{line}  {Amounts.Of(done, unit)}  {Durations.Of(elapsed)}",
            null => $"{line}  {Durations.Of(_time.GetElapsedTime(_begin))}",
        };
    }

    private string Bar(long done, long total)
    {
        const int Length = 20;
        var filled = (int)Math.Clamp(Length * done / total, 0, Length);
        var (full, empty) = _terminal.Traits.Unicode ? ('━', '┄') : ('#', '.');
        return string.Create(CultureInfo.InvariantCulture,
            $"{new string(full, filled)}{new string(empty, Length - filled)} {Math.Clamp(100 * done / total, 0, 100),3}%");
    }

    private static string Remaining(TimeSpan elapsed, long done, long total) =>
        done > 0 && done < total ? $"  about {Durations.Of(elapsed * ((double)(total - done) / done))} left" : "";

    private sealed class RunningTask(string name, long began)
    {
        public string Name { get; } = name;

        public long Began { get; } = began;

        public ProgressEvent.Advanced? Latest { get; set; }
    }
}
