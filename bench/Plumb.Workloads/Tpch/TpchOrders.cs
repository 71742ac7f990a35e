namespace Plumb.Workloads.Tpch;

/// <summary>Writes orders and their lines, which agree with each other without knowing of each other.</summary>
internal sealed class TpchOrders(TpchSize size, TpchText text)
{
    private static readonly DateOnly First = new(1992, 1, 1);
    private static readonly DateOnly Last = new(1998, 8, 2);

    public async Task OrdersAsync(RowWriter row)
    {
        for (long order = 1; order <= size.Orders; order++)
        {
            var draw = new Draw(TpchTable.Order, order);
            var (ordered, charge, lines, shipped) = (DateOf(order), 0m, 0, 0);
            foreach (var line in TpchLine.Of(size, order, ordered))
                (charge, lines, shipped) = (charge + line.Charge, lines + 1, shipped + (line.IsShipped ? 1 : 0));

            await row.StartAsync();
            await row.LongAsync(TpchSize.OrderKey(order));
            await row.IntAsync(CustomerOf(draw));
            await row.TextAsync(shipped == 0 ? "O" : shipped == lines ? "F" : "P");
            await row.MoneyAsync(charge);
            await row.DateAsync(ordered);
            await row.TextAsync(draw.OneOf(2, TpchWords.Priorities));
            await row.TextAsync($"Clerk#{draw.Between(3, 1, size.Clerks):000000000}");
            await row.IntAsync(0);
            await row.TextAsync(text.Comment(draw, 19, 78));
        }
    }

    public async Task LinesAsync(RowWriter row)
    {
        for (long order = 1; order <= size.Orders; order++)
        {
            foreach (var line in TpchLine.Of(size, order, DateOf(order)))
                await LineAsync(row, TpchSize.OrderKey(order), line, TpchLine.DrawOf(order, line.Number));
        }
    }

    private async Task LineAsync(RowWriter row, long key, TpchLine line, Draw draw)
    {
        await row.StartAsync();
        await row.LongAsync(key);
        await row.IntAsync(line.Part);
        await row.IntAsync(line.Supplier);
        await row.IntAsync(line.Number);
        await row.MoneyAsync(line.Quantity);
        await row.MoneyAsync(line.Price);
        await row.MoneyAsync(line.Discount);
        await row.MoneyAsync(line.Tax);
        await row.TextAsync(!line.IsReceived ? "N" : draw.Between(9, 0, 1) == 0 ? "R" : "A");
        await row.TextAsync(line.IsShipped ? "F" : "O");
        await row.DateAsync(line.Shipped);
        await row.DateAsync(line.Committed);
        await row.DateAsync(line.Received);
        await row.TextAsync(draw.OneOf(10, TpchWords.Instructions));
        await row.TextAsync(draw.OneOf(11, TpchWords.Modes));
        await row.TextAsync(text.Comment(draw, 10, 43));
    }

    private static DateOnly DateOf(long order) =>
        First.AddDays((int)new Draw(TpchTable.Order, order).Between(1, 0, Last.DayNumber - First.DayNumber));

    /// <summary>A customer whose number three does not divide: a third of them never order.</summary>
    private long CustomerOf(Draw draw)
    {
        var customer = draw.Between(4, 1, size.Customers);
        return customer % 3 != 0 ? customer : customer == size.Customers ? customer - 1 : customer + 1;
    }
}
