using Plumb.Core.Plans.Execution;

namespace Plumb.Core.Plans.Text;

/// <summary>Prints pages that were touched, where there are any.</summary>
internal sealed class BufferText(LineWriter lines)
{
    public void Write(BufferFigures? buffers, int depth)
    {
        if (buffers is null)
            return;
        Groups(depth, "Buffers",
            ("shared", Counts(Pages(buffers.Shared))),
            ("local", Counts(Pages(buffers.Local))),
            ("temp", Counts([("read", buffers.TempRead), ("written", buffers.TempWritten)])));
        Groups(depth, "I/O Timings",
            ("shared", Times(buffers.SharedTimes ?? buffers.Times)),
            ("local", Times(buffers.LocalTimes)),
            ("temp", Times(buffers.TempTimes)));
    }

    public static void Counts(LineWriter lines, int depth, string name, params ReadOnlySpan<(string Name, long? Value)> counts)
    {
        if (Counts(counts) is { Length: > 0 } text)
            lines.Line(depth, $"{name}:{text}");
    }

    private void Groups(int depth, string name, params (string Name, string Text)[] groups)
    {
        var filled = groups.Where(group => group.Text.Length > 0).Select(group => $" {group.Name}{group.Text}").ToArray();
        if (filled.Length > 0)
            lines.Line(depth, $"{name}:{string.Join(',', filled)}");
    }

    private static string Counts(ReadOnlySpan<(string Name, long? Value)> counts)
    {
        var text = "";
        foreach (var (name, value) in counts)
            text += value > 0 ? $" {name}={value}" : "";
        return text;
    }

    private static (string, long?)[] Pages(PageCounts counts) =>
        [("hit", counts.Hit), ("read", counts.Read), ("dirtied", counts.Dirtied), ("written", counts.Written)];

    private static string Times(PageTimes? times) =>
        (times?.Read > 0 ? $" read={LineWriter.Number(times.Read, 3)}" : "")
        + (times?.Write > 0 ? $" write={LineWriter.Number(times.Write, 3)}" : "");
}
