using System.Globalization;
using System.Text;
using Plumb.Core.Statements;
using Plumb.Postgres.Connecting;

namespace Plumb.Bench;

/// <summary>How far estimated sizes of indexes are from real ones.</summary>
internal static class WhatIfSizes
{
    public static async Task<string> MeasureAsync(IReadOnlyList<(int Major, WhatIfDatabases Databases)> all, CancellationToken cancellation)
    {
        var table = new StringBuilder().AppendLine(CultureInfo.InvariantCulture,
            $"| index | method |{string.Concat(all.Select(one => $" {one.Major}: estimated | {one.Major}: built | error |"))}");
        table.AppendLine(CultureInfo.InvariantCulture, $"| --- | --- |{string.Concat(all.Select(_ => " ---: | ---: | ---: |"))}");
        foreach (var index in all[0].Databases.Indexes)
        {
            table.Append(CultureInfo.InvariantCulture, $"| `{index.Definition.Name}` | {index.Definition.Method} |");
            foreach (var (_, databases) in all)
                table.Append(await CellsAsync(databases, index.Definition.Name, cancellation));
            table.AppendLine();
        }

        return table.ToString();
    }

    private static async Task<string> CellsAsync(WhatIfDatabases databases, Identifier name, CancellationToken cancellation)
    {
        var estimated = databases.Indexes.First(index => index.Definition.Name == name).Size.Pages;
        var built = await databases.Source.ReadValueAsync<long>(
            $"SELECT pg_relation_size({new SqlValue(name.Value)}) / 8192", cancellation);
        var error = ((double)estimated / built * 100) - 100;
        return string.Create(CultureInfo.InvariantCulture, $" {estimated} | {built} | {error:+0;-0;0} % |");
    }
}
