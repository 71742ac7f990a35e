using Plumb.Bench;

var benches = new Dictionary<string, Func<ResultsFile, CancellationToken, Task>>
{
    ["inspect"] = InspectBench.RunAsync,
    ["read"] = ReadBench.RunAsync,
    ["scratch"] = ScratchBench.RunAsync,
    ["startup"] = StartupBench.RunAsync,
    ["twin-fidelity"] = TwinFidelityBench.RunAsync,
    ["twin-tpch"] = TwinTpchBench.RunAsync,
    ["whatif"] = WhatIfBench.RunAsync,
};

if (args is [ReadBench.ReaderArgument, var connection])
{
    await ReadBench.ReadOnceAsync(connection, CancellationToken.None);
    return 0;
}

if (args is not [var name] || !benches.TryGetValue(name, out var run))
{
    Console.Error.WriteLine($"Name one bench: {string.Join(", ", benches.Keys)}.");
    return 2;
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, press) =>
{
    press.Cancel = true;
    stop.Cancel();
};
await run(new ResultsFile("bench/RESULTS.md", TimeProvider.System), stop.Token);
return 0;
