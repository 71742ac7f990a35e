using System.Text;

namespace Plumb.Workloads.Tpch;

/// <summary>Comments and addresses: pieces of one long text, of any length that a column wants.</summary>
internal sealed class TpchText
{
    private const int Length = 4_000_000;
    private const string Letters = "0123456789abcdefghijklmnopqrstuvwxyz ABCDEFGHIJKLMNOPQRSTUVWXYZ,";

    private readonly string _words;
    private readonly string _letters;

    public TpchText()
    {
        var (words, letters) = (new StringBuilder(Length + 20), new StringBuilder(Length));
        for (long row = 0; words.Length < Length; row++)
            words.Append(new Draw(TpchTable.Text, row).OneOf(0, TpchWords.Comment)).Append(' ');
        for (long row = 0; letters.Length < Length; row++)
            letters.Append(Letters[(int)new Draw(TpchTable.Text, row).Between(1, 0, Letters.Length - 1)]);
        (_words, _letters) = (words.ToString(), letters.ToString());
    }

    /// <summary>Words, in so many characters.</summary>
    public string Comment(Draw draw, int least, int most) => Piece(_words, draw, 1000, least, most);

    /// <summary>Letters, as many as an address has.</summary>
    public string Address(Draw draw) => Piece(_letters, draw, 1002, 10, 40);

    private static string Piece(string text, Draw draw, int purpose, int least, int most)
    {
        var length = (int)draw.Between(purpose, least, most);
        return text.Substring((int)draw.Between(purpose + 1, 0, Length - most), length);
    }
}
