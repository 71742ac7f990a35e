namespace Plumb.Workloads.Tpch;

/// <summary>One line of an order.</summary>
internal readonly record struct TpchLine(
    int Number, long Part, long Supplier, long Quantity, decimal Price, decimal Discount, decimal Tax, DateOnly Shipped, DateOnly Committed, DateOnly Received)
{
    /// <summary>The day that the specification takes for today.</summary>
    private static readonly DateOnly Today = new(1995, 6, 17);

    private const int MostLines = 7;

    /// <summary>Whether it was shipped.</summary>
    public bool IsShipped => Shipped <= Today;

    /// <summary>Whether it was received.</summary>
    public bool IsReceived => Received <= Today;

    /// <summary>What is paid for it.</summary>
    public decimal Charge => Math.Round(Price * (1 + Tax) * (1 - Discount), 2);

    /// <summary>The number that a line draws by.</summary>
    public static Draw DrawOf(long order, int number) => new(TpchTable.Line, (order * (MostLines + 1)) + number);

    /// <summary>The lines of an order: from one to seven.</summary>
    public static IEnumerable<TpchLine> Of(TpchSize size, long order, DateOnly ordered)
    {
        var count = (int)new Draw(TpchTable.Order, order).Between(0, 1, MostLines);
        for (var number = 1; number <= count; number++)
        {
            var draw = DrawOf(order, number);
            var part = draw.Between(1, 1, size.Parts);
            var quantity = draw.Between(2, 1, 50);
            var shipped = ordered.AddDays((int)draw.Between(3, 1, 121));
            yield return new(number, part, size.SupplierOf(part, draw.Between(4, 0, 3)), quantity, quantity * TpchSize.PriceOf(part) / 100m,
                draw.Cents(5, 0, 10), draw.Cents(6, 0, 8), shipped, ordered.AddDays((int)draw.Between(7, 30, 90)),
                shipped.AddDays((int)draw.Between(8, 1, 30)));
        }
    }
}
