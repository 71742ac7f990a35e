using System.Buffers.Binary;

namespace Plumb.Postgres.Twin.Making;

/// <summary>Gives an empty B-tree a height: one page on each level, none of which holds a key.</summary>
/// <remarks>
/// The planner reads the height from the tree's first page and charges for each level. It may also follow the tree to its ends, to
/// see the least and the greatest key, so every page must be sound; it finds an empty leaf and goes back to the statistics.
/// The layout is that of the engine's <c>access/nbtree.h</c>, the same since version 11.
/// </remarks>
internal static class BtreePages
{
    private const int PageSize = RelationFiles.PageSize;
    private const int Special = PageSize - 16;
    private const int Header = 24;
    private const int RootFields = Header + 8;
    private const ushort LayoutVersion = 4;
    private const ushort LeafFlag = 1;
    private const ushort RootFlag = 2;
    private const ushort DownlinkSize = 8;
    private const ushort TruncatedTuple = 0x2000;
    private const uint NormalItem = 1;

    /// <summary>The pages that a tree of this height has at least, its first page among them.</summary>
    public static int Least(int height) => height + 2;

    /// <summary>Writes the pages behind the first, and tells the first of them.</summary>
    public static void Write(FileStream file, int height)
    {
        var meta = new byte[PageSize];
        file.ReadExactly(meta);
        for (var level = height; level >= 0; level--)
            file.Write(level > 0 ? Inner(level, isRoot: level == height, child: (uint)(height - level + 2)) : Leaf(isRoot: height == 0));

        // The root and its level, and the same again for the "fast" root.
        for (var field = RootFields; field < RootFields + 16; field += 8)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(meta.AsSpan(field), 1);
            BinaryPrimitives.WriteUInt32LittleEndian(meta.AsSpan(field + 4), (uint)height);
        }

        file.Position = 0;
        file.Write(meta);
    }

    private static byte[] Leaf(bool isRoot) => Page(level: 0, (ushort)(LeafFlag | (isRoot ? RootFlag : 0)), lower: Header, upper: Special);

    /// <summary>A page with one downlink, which is less than every key.</summary>
    private static byte[] Inner(int level, bool isRoot, uint child)
    {
        const int tuple = Special - DownlinkSize;
        var page = Page((uint)level, isRoot ? RootFlag : (ushort)0, lower: Header + 4, upper: tuple);
        BinaryPrimitives.WriteUInt32LittleEndian(page.AsSpan(Header), (uint)tuple | (NormalItem << 15) | ((uint)DownlinkSize << 17));
        BinaryPrimitives.WriteUInt16LittleEndian(page.AsSpan(tuple), (ushort)(child >> 16));
        BinaryPrimitives.WriteUInt16LittleEndian(page.AsSpan(tuple + 2), (ushort)child);
        BinaryPrimitives.WriteUInt16LittleEndian(page.AsSpan(tuple + 6), DownlinkSize | TruncatedTuple);
        return page;
    }

    private static byte[] Page(uint level, ushort flags, int lower, int upper)
    {
        var page = new byte[PageSize];
        BinaryPrimitives.WriteUInt16LittleEndian(page.AsSpan(12), (ushort)lower);
        BinaryPrimitives.WriteUInt16LittleEndian(page.AsSpan(14), (ushort)upper);
        BinaryPrimitives.WriteUInt16LittleEndian(page.AsSpan(16), Special);
        BinaryPrimitives.WriteUInt16LittleEndian(page.AsSpan(18), PageSize | LayoutVersion);
        BinaryPrimitives.WriteUInt32LittleEndian(page.AsSpan(Special + 8), level);
        BinaryPrimitives.WriteUInt16LittleEndian(page.AsSpan(Special + 12), flags);
        return page;
    }
}
