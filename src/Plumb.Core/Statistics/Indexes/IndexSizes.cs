namespace Plumb.Core.Statistics.Indexes;

/// <summary>Estimates how large an index would be if it were built now.</summary>
/// <remarks>Each method's own way of filling pages is followed; what stays a guess is how values are spread.</remarks>
public static class IndexSizes
{
    /// <summary>Estimates the size of an index; of an unknown method, that of a list of its keys.</summary>
    public static IndexSize Of(IndexShape shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        return shape.Method switch
        {
            "btree" => BtreeSize.Of(shape),
            "hash" => HashSize.Of(shape),
            "gin" => GinSize.Of(shape),
            "gist" => TreeSize.OfGist(shape),
            "spgist" => TreeSize.OfSpgist(shape),
            "brin" => BrinSize.Of(shape),
            "bloom" => BloomSize.Of(shape),
            _ => TreeSize.OfGist(shape),
        };
    }
}
