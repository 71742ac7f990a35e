namespace Plumb.Core.Statistics.Indexes;

/// <summary>Computes the size of a bloom index: a signature of the same length for each row.</summary>
internal static class BloomSize
{
    private const int Usable = IndexPage.Size - IndexPage.Header - 8;
    private const int BitsPerWord = 16;

    public static IndexSize Of(IndexShape shape)
    {
        var words = (shape.SignatureBits + BitsPerWord - 1) / BitsPerWord;
        var inOnePage = Usable / (IndexPage.RowPlace + (2 * words));
        return new(1 + (long)Math.Ceiling(shape.Rows / inOnePage), shape.Rows);
    }
}
