using System.Globalization;
using System.Text;

namespace Plumb.Core.Plans.Text;

/// <summary>Writes lines under each other, each as deep as it belongs, and goes on below where one is too long.</summary>
internal sealed class LineWriter(PlanTextOptions options)
{
    /// <summary>However deep a line begins, it may have this many columns.</summary>
    private const int Narrowest = 40;

    private readonly StringBuilder _text = new();

    public void Line(int depth, string line, string head = "")
    {
        // A name or a constant may hold a line end; a plan's line is one line.
        var rest = line.ReplaceLineEndings(" ").AsSpan();
        var indent = 2 * depth;
        _text.Append(' ', indent).Append(head);
        var room = Room(indent + head.Length);
        while (rest.Length > room && Break(rest, room) is > 0 and var at)
        {
            _text.Append(rest[..at].TrimEnd()).Append('\n').Append(' ', indent + head.Length + 4);
            rest = rest[at..].TrimStart();
            room = Room(indent + head.Length + 4);
        }

        _text.Append(rest).Append('\n');
    }

    public void Property(int depth, string name, string? value)
    {
        if (value is not null)
            Line(depth, $"{name}: {value}");
    }

    public void Property(int depth, string name, double? value, string unit = "", int digits = 0)
    {
        if (value is { } number)
            Line(depth, $"{name}: {Number(number, digits)}{unit}");
    }

    public void Properties(int depth, string name, ValueList<string> values)
    {
        if (!values.IsEmpty)
            Line(depth, $"{name}: {string.Join(", ", values)}");
    }

    public override string ToString() => _text.ToString();

    public static string Number(double value, int digits) => value.ToString($"F{digits}", CultureInfo.InvariantCulture);

    private int Room(int taken) => options.Width is { } width ? Math.Max(Narrowest, width - taken) : int.MaxValue;

    /// <summary>The last space that leaves a line within its room, or the first one after it.</summary>
    private static int Break(ReadOnlySpan<char> line, int room)
    {
        var before = line[..room].LastIndexOf(' ');
        if (before > 0)
            return before;
        var after = line[room..].IndexOf(' ');
        return after < 0 ? 0 : room + after;
    }
}
