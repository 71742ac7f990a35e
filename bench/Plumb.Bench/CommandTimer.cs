using System.Diagnostics;
using System.Globalization;

namespace Plumb.Bench;

/// <summary>Times whole processes, from the start to the exit.</summary>
/// <remarks>Contenders take turns, so that whatever else the machine does hits all of them alike.</remarks>
internal static class CommandTimer
{
    private static readonly TimeSpan MemoryInterval = TimeSpan.FromMilliseconds(20);

    public static async Task<Measurement[]> CompareAsync(IReadOnlyList<Contender> contenders, int rounds, CancellationToken cancellation)
    {
        var samples = contenders.Select(_ => new List<Sample>(rounds)).ToArray();
        foreach (var contender in contenders)
            await RunAsync(contender, cancellation);
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < contenders.Count; i++)
                samples[i].Add(await RunAsync(contenders[i], cancellation));
        }

        return [.. contenders.Select((contender, i) => Measurement.Of(contender.Name, samples[i]))];
    }

    public static async Task<Sample> RunAsync(Contender contender, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(contender.File, contender.Arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        var megabytes = await WatchMemoryAsync(process, cancellation);
        await process.WaitForExitAsync(cancellation);
        var elapsed = Stopwatch.GetElapsedTime(began);
        await output;
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{contender.Name} ended with exit code {process.ExitCode}: {await errors}");
        return new(elapsed.TotalMilliseconds, megabytes);
    }

    // Linux keeps the high-water mark until the process is gone; where it is not kept, the result is 0.
    private static async Task<double> WatchMemoryAsync(Process process, CancellationToken cancellation)
    {
        var peak = 0.0;
        var exit = process.WaitForExitAsync(cancellation);
        while (await Task.WhenAny(exit, Task.Delay(MemoryInterval, cancellation)) != exit)
            peak = Math.Max(peak, HighWaterMark(process.Id));
        return peak;
    }

    private static double HighWaterMark(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : double.Parse(line[6..].Replace("kB", ""), CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return 0; // It has just ended, or this is not Linux.
        }
    }
}
