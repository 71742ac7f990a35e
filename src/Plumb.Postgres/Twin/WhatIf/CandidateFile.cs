using System.Globalization;
using Plumb.Core.Statistics.Indexes;
using Plumb.Postgres.Twin.Making;

namespace Plumb.Postgres.Twin.WhatIf;

/// <summary>Gives a candidate a new file, which no process of the server has pages of in its memory.</summary>
internal sealed class CandidateFile(RelationFiles files)
{
    private const int EqualImageFlag = 24 + 40;

    /// <summary>Whether equal keys of a B-tree are the same bytes, so that it may keep them once.</summary>
    /// <remarks>The engine noted it when it built the tree.</remarks>
    public bool MayMergeDuplicates(string path) => FirstPage(path)[EqualImageFlag] == 1;

    /// <summary>Writes the file that a number will stand for: its first pages, and a hole behind them.</summary>
    /// <param name="path">The file that the engine built.</param>
    /// <param name="number">The number of the new file, which will be beside it.</param>
    /// <param name="shape">What the index is.</param>
    /// <param name="size">How large it shall be.</param>
    public void Write(string path, uint number, IndexShape shape, IndexSize size)
    {
        var name = Path.Combine(Path.GetDirectoryName(path)!, number.ToString(CultureInfo.InvariantCulture));
        files.Grow(name, Math.Max(1, size.Pages));
        if (shape.Method is not ("btree" or "gin" or "brin" or "spgist"))
            return;

        using var file = files.Open(name);
        file.Write(shape.Method switch
        {
            "gin" => FirstPages.Gin(size),
            "brin" => FirstPages.Brin(size, shape.PagesPerRange),
            "spgist" => FirstPages.Spgist(),
            _ => FirstPage(path),
        });
        if (shape.Method == "btree" && size.Pages > 1)
        {
            file.Position = 0;
            BtreePages.Write(file, size.Height);
        }
    }

    private byte[] FirstPage(string path)
    {
        using var file = files.Open(path);
        var page = new byte[RelationFiles.PageSize];
        file.ReadExactly(page);
        return page;
    }
}
