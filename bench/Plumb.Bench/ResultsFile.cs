using System.Runtime.InteropServices;

namespace Plumb.Bench;

/// <summary>bench/RESULTS.md: one section for each bench, between two marks, replaced by the next run.</summary>
internal sealed class ResultsFile(string path, TimeProvider clock)
{
    public async Task ReplaceAsync(string bench, string title, string body, CancellationToken cancellation)
    {
        var text = File.Exists(path) ? await File.ReadAllTextAsync(path, cancellation) : "# Results\n";
        var (open, close) = ($"<!-- {bench} -->", $"<!-- end of {bench} -->");
        var section = $"{open}\n## {title}\n\n{body.Trim()}\n\n{Machine()}\n{close}";
        var from = text.IndexOf(open, StringComparison.Ordinal);
        var to = text.IndexOf(close, StringComparison.Ordinal);
        text = from < 0 || to < from
            ? $"{text.TrimEnd()}\n\n{section}\n"
            : text[..from] + section + text[(to + close.Length)..];

        var whole = path + ".new";
        await File.WriteAllTextAsync(whole, text, cancellation);
        File.Move(whole, path, overwrite: true);
    }

    private string Machine() =>
        $"Measured {clock.GetUtcNow():yyyy-MM-dd} on {Environment.ProcessorCount} cores ({RuntimeInformation.OSArchitecture}), " +
        $"{RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}.";
}
