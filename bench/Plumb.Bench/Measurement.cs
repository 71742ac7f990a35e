namespace Plumb.Bench;

/// <summary>What many runs of one command came to.</summary>
internal sealed record Measurement(string Name, int Runs, double Median, double Fastest, double PeakMegabytes)
{
    public static Measurement Of(string name, IReadOnlyCollection<Sample> samples) => new(
        name,
        samples.Count,
        MedianOf([.. samples.Select(sample => sample.Milliseconds)]),
        samples.Min(sample => sample.Milliseconds),
        samples.Max(sample => sample.Megabytes));

    private static double MedianOf(double[] values)
    {
        Array.Sort(values);
        var middle = values.Length / 2;
        return values.Length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
