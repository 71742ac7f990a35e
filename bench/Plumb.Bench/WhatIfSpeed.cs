using System.Diagnostics;
using System.Globalization;
using Plumb.Postgres.Twin.WhatIf;

namespace Plumb.Bench;

/// <summary>How many questions a second are answered for a one-table query while 200 candidate indexes are there.</summary>
internal static class WhatIfSpeed
{
    public const string Header =
        """
        | what | questions | a second |
        | --- | ---: | ---: |

        """;

    private const int Candidates = 200;
    private const int Questions = 20000;
    private const int OneByOne = 2000;
    private const int MostVisible = 4;

    private static readonly string[] Columns =
    [
        "visitor", "kind", "code", "amount", "ratio", "happened", "day", "note", "flagged", "token", "tiny", "label", "address", "id",
        "payload",
    ];

    private static readonly QualifiedName Event = new("public", "event");

    public static async Task<string> MeasureAsync(int major, WhatIfDatabases databases, CancellationToken cancellation)
    {
        await using var first = await WhatIfSession.OpenAsync(databases.Twin, cancellation);
        await using var second = await WhatIfSession.OpenAsync(databases.Twin, cancellation);
        var watch = Stopwatch.StartNew();
        var questions = QuestionsOf(await AddAsync(first, cancellation));
        var adding = watch.Elapsed;
        var others = QuestionsOf(await AddAsync(second, cancellation));
        await first.AskAllAsync(questions[..OneByOne], cancellation);

        var inCalls = await TimeAsync(() => first.AskAllAsync(questions, cancellation));
        var alone = await TimeAsync(async () =>
        {
            foreach (var question in questions.AsSpan(0, OneByOne).ToArray())
                await first.AskAsync(question, cancellation);
        });
        var together = await TimeAsync(
            () => Task.WhenAll(first.AskAllAsync(questions, cancellation), second.AskAllAsync(others, cancellation)));
        return string.Create(CultureInfo.InvariantCulture,
            $"""
            | PostgreSQL {major}: many in one call | {Questions} | {Questions / inCalls.TotalSeconds:0} |
            | PostgreSQL {major}: one by one | {OneByOne} | {OneByOne / alone.TotalSeconds:0} |
            | PostgreSQL {major}: two sessions at once | {2 * Questions} | {2 * Questions / together.TotalSeconds:0} |
            | PostgreSQL {major}: candidates added | {Candidates} | {Candidates / adding.TotalSeconds:0} |

            """);
    }

    private static async Task<TimeSpan> TimeAsync(Func<Task> action)
    {
        var watch = Stopwatch.StartNew();
        await action();
        return watch.Elapsed;
    }

    private static async Task<WhatIfIndex[]> AddAsync(WhatIfSession session, CancellationToken cancellation)
    {
        var indexes = new List<WhatIfIndex>();
        for (var i = 0; i < Candidates; i++)
        {
            var other = i + 1 + (i / Columns.Length);
            IndexKey[] keys = [new() { Column = Columns[i % Columns.Length] }, new() { Column = Columns[other % Columns.Length] }];
            var name = new Identifier($"candidate_{i.ToString(CultureInfo.InvariantCulture)}");
            indexes.Add(await session.AddAsync(new(Event, new() { Name = name, Method = "btree", Keys = [.. keys] }), cancellation));
        }

        return [.. indexes];
    }

    private static WhatIfQuestion[] QuestionsOf(WhatIfIndex[] indexes)
    {
        var random = new Random(7);
        WhatIfIndex One() => indexes[random.Next(indexes.Length)];
        return
        [
            .. Enumerable.Range(0, Questions).Select(_ =>
                new WhatIfQuestion(new("SELECT * FROM public.event WHERE visitor = 4711 AND kind = 'order' AND day > '2024-05-01'"))
                {
                    Visible = [.. Enumerable.Range(0, random.Next(MostVisible + 1)).Select(_ => One()).Distinct()],
                }),
        ];
    }
}
