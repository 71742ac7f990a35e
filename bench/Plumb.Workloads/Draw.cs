namespace Plumb.Workloads;

/// <summary>Draws numbers that hang on nothing but a row's place, so that rows can be made in any order and are always the same.</summary>
internal readonly struct Draw(int table, long row)
{
    private readonly ulong _seed = Mixed(((ulong)table << 56) ^ (ulong)row);

    /// <summary>A number from <paramref name="least"/> to <paramref name="most"/>, each as likely as any other.</summary>
    /// <param name="purpose">What it is drawn for; another purpose gets another number.</param>
    /// <param name="least">The least that it can be.</param>
    /// <param name="most">The most that it can be.</param>
    public long Between(int purpose, long least, long most) =>
        least + (long)Math.BigMul(Mixed(_seed + ((ulong)(uint)purpose * 0x9E3779B97F4A7C15)), (ulong)(most - least + 1), out _);

    /// <summary>One of some words.</summary>
    public string OneOf(int purpose, string[] words) => words[Between(purpose, 0, words.Length - 1)];

    /// <summary>An amount of money, in hundredths.</summary>
    public decimal Cents(int purpose, long least, long most) => Between(purpose, least, most) / 100m;

    private static ulong Mixed(ulong bits)
    {
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }
}
