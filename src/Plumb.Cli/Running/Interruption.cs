using System.Runtime.InteropServices;

namespace Plumb.Cli.Running;

/// <summary>Turns Ctrl-C and its like into a cancelled token; a second one, or too long a goodbye, ends the program at once.</summary>
internal sealed class Interruption : IDisposable
{
    /// <summary>How long the work may take to clean up; the whole must be over within a second.</summary>
    private static readonly TimeSpan Goodbye = TimeSpan.FromMilliseconds(900);

    private readonly CancellationTokenSource _source = new();
    private readonly TaskCompletionSource _overdue = new();
    private readonly PosixSignalRegistration[] _registrations;
    private readonly Action<int> _endAtOnce;
    private readonly TimeProvider _time;
    private ITimer? _timer;
    private int _exitCode;

    public Interruption(Action<int> endAtOnce, TimeProvider time)
    {
        (_endAtOnce, _time) = (endAtOnce, time);
        _registrations =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Take(signal, Running.ExitCode.Interrupted)),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Take(signal, Running.ExitCode.Terminated)),
            PosixSignalRegistration.Create(PosixSignal.SIGHUP, signal => Take(signal, Running.ExitCode.HungUp)),
        ];
    }

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Ends when the work has taken too long to clean up.</summary>
    public Task Overdue => _overdue.Task;

    /// <summary>The exit code that the signal asks for; 0 while there was none.</summary>
    public int ExitCode => Volatile.Read(ref _exitCode);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var registration in _registrations)
            registration.Dispose();
        _timer?.Dispose();
        _source.Dispose();
    }

    private void Take(PosixSignalContext signal, int exitCode)
    {
        signal.Cancel = true;
        if (Interlocked.CompareExchange(ref _exitCode, exitCode, 0) != 0)
        {
            _endAtOnce(exitCode);
            return;
        }

        _timer = _time.CreateTimer(_ => _overdue.TrySetResult(), null, Goodbye, Timeout.InfiniteTimeSpan);
        _source.Cancel();
    }
}
