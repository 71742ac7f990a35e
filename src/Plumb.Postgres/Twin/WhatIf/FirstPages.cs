using System.Buffers.Binary;
using Plumb.Core.Statistics.Indexes;
using Plumb.Postgres.Twin.Making;

namespace Plumb.Postgres.Twin.WhatIf;

/// <summary>The first page of an index that the planner looks into: GIN and BRIN count their pages there.</summary>
/// <remarks>
/// The layouts are those of the engine's <c>ginblock.h</c>, <c>brin_page.h</c> and <c>spgist_private.h</c>, the same since version 9.5.
/// </remarks>
internal static class FirstPages
{
    private const int Header = 24;
    private const int Special = RelationFiles.PageSize - 8;
    private const ushort LayoutVersion = 4;

    /// <summary>Tells of all pages, those of keys, those of rows, and the different keys; nothing waits to be sorted in.</summary>
    public static byte[] Gin(IndexSize size)
    {
        const ushort metaFlag = 8;
        var page = Page(content: 56);
        var fields = page.AsSpan(Header);
        fields[..8].Fill(byte.MaxValue);
        BinaryPrimitives.WriteUInt32LittleEndian(fields[24..], (uint)size.Pages);
        BinaryPrimitives.WriteUInt32LittleEndian(fields[28..], (uint)size.KeyPages);
        BinaryPrimitives.WriteUInt32LittleEndian(fields[32..], (uint)size.RowPages);
        BinaryPrimitives.WriteInt64LittleEndian(fields[40..], size.Keys);
        BinaryPrimitives.WriteInt32LittleEndian(fields[48..], 2);
        BinaryPrimitives.WriteUInt32LittleEndian(page.AsSpan(Special), uint.MaxValue);
        BinaryPrimitives.WriteUInt16LittleEndian(page.AsSpan(Special + 6), metaFlag);
        return page;
    }

    /// <summary>Tells of the pages in a range, and of the last page of the map.</summary>
    public static byte[] Brin(IndexSize size, int pagesPerRange)
    {
        const ushort metaPage = 0xF091;
        var page = Page(content: 16);
        var fields = page.AsSpan(Header);
        BinaryPrimitives.WriteUInt32LittleEndian(fields, 0xA8109CFA);
        BinaryPrimitives.WriteUInt32LittleEndian(fields[4..], 1);
        BinaryPrimitives.WriteUInt32LittleEndian(fields[8..], (uint)pagesPerRange);
        BinaryPrimitives.WriteUInt32LittleEndian(fields[12..], (uint)size.MapPages);
        BinaryPrimitives.WriteUInt16LittleEndian(page.AsSpan(Special + 6), metaPage);
        return page;
    }

    /// <summary>Tells of no page that is half full; to ask what the index can do, the planner needs a sound first page.</summary>
    public static byte[] Spgist()
    {
        const ushort metaFlag = 1;
        const ushort pageKind = 0xFF82;
        const int kindsOfPages = 8;
        var page = Page(content: 4 + (kindsOfPages * 8));
        var fields = page.AsSpan(Header);
        BinaryPrimitives.WriteUInt32LittleEndian(fields, 0xBA0BABEE);
        for (var kind = 0; kind < kindsOfPages; kind++)
            BinaryPrimitives.WriteUInt32LittleEndian(fields[(4 + (kind * 8))..], uint.MaxValue);
        BinaryPrimitives.WriteUInt16LittleEndian(page.AsSpan(Special), metaFlag);
        BinaryPrimitives.WriteUInt16LittleEndian(page.AsSpan(Special + 6), pageKind);
        return page;
    }

    private static byte[] Page(int content)
    {
        var page = new byte[RelationFiles.PageSize];
        BinaryPrimitives.WriteUInt16LittleEndian(page.AsSpan(12), (ushort)(Header + content));
        BinaryPrimitives.WriteUInt16LittleEndian(page.AsSpan(14), Special);
        BinaryPrimitives.WriteUInt16LittleEndian(page.AsSpan(16), Special);
        BinaryPrimitives.WriteUInt16LittleEndian(page.AsSpan(18), RelationFiles.PageSize | LayoutVersion);
        return page;
    }
}
