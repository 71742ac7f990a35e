namespace Plumb.Core.Statistics.Scaling;

/// <summary>The figures by which the rules of scaling decide.</summary>
internal static class ScaleLimits
{
    public const double LeastFactor = 0.001;

    public const double MostFactor = 1_000_000;

    /// <summary>The pages that the engine lets a table have.</summary>
    public const long MostPages = 4294967294;

    /// <summary>The values that a histogram or a list of common values has unless told otherwise.</summary>
    public const int UsualTarget = 100;

    /// <summary>A list of common values with so much of the rows covers all.</summary>
    public const double Everything = 0.999;

    /// <summary>A correlation with the order on disk that only values have which come in their order.</summary>
    public const double InOrder = 0.9;

    /// <summary>How many times the rows the numbers of a key may span and still be counted up, and not drawn by lot.</summary>
    public const double WidestKey = 100;

    /// <summary>A table with more rows is no list of words.</summary>
    public const double MostWords = 300;

    /// <summary>How often each word of a list is used at least.</summary>
    public const double LeastUses = 100;

    /// <summary>A value with such a share of the rows, and so many times its fair share, is a usual one that stays usual.</summary>
    public const double UsualShare = 0.05;

    /// <inheritdoc cref="UsualShare"/>
    public const double UsualTimes = 20;
}
