using System.Globalization;
using System.Text;

namespace Plumb.Bench;

/// <summary>Writes measurements as a table whose first row is what the others are compared with.</summary>
internal static class ResultsTable
{
    public static string Of(IReadOnlyList<Measurement> measurements)
    {
        var table = new StringBuilder()
            .AppendLine("| what | median | fastest | ratio | peak memory | runs |")
            .AppendLine("| --- | ---: | ---: | ---: | ---: | ---: |");
        foreach (var measurement in measurements)
        {
            table.AppendLine(CultureInfo.InvariantCulture,
                $"| {measurement.Name} | {Time(measurement.Median)} | {Time(measurement.Fastest)} " +
                $"| {measurement.Median / measurements[0].Median:0.00} | {Memory(measurement)} | {measurement.Runs} |");
        }

        return table.ToString();
    }

    private static string Time(double milliseconds) => milliseconds < 1000
        ? string.Create(CultureInfo.InvariantCulture, $"{milliseconds:0} ms")
        : string.Create(CultureInfo.InvariantCulture, $"{milliseconds / 1000:0.00} s");

    private static string Memory(Measurement measurement) => measurement.PeakMegabytes == 0
        ? "–"
        : string.Create(CultureInfo.InvariantCulture, $"{measurement.PeakMegabytes:0} MB");
}
