using System.Text;
using Plumb.Core.Problems;
using Plumb.Postgres.Scripts;
using Plumb.Postgres.Tests.Connecting;

namespace Plumb.Postgres.Tests.Scripts;

public sealed class ScriptSourceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Reads_text_with_and_without_a_byte_order_mark()
    {
        const string text = "select 'é名😀';";
        foreach (var encoding in (Encoding[])[new UTF8Encoding(false), new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32])
            Assert.Equal([text[..^1]], await StatementsAsync([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]));
    }

    [Fact]
    public async Task Reads_a_stream_that_cannot_be_rewound()
    {
        var pipe = new System.IO.Pipelines.Pipe();
        await pipe.Writer.WriteAsync("a;"u8.ToArray(), Cancellation);
        await pipe.Writer.CompleteAsync();

        using var source = await ScriptSource.OpenAsync(pipe.Reader.AsStream(), null, Cancellation);

        Assert.Equal("a;", await source.Reader.ReadToEndAsync(Cancellation));
    }

    [Theory]
    [InlineData("PGDMP\u0001\u000e", "file-is-dump", "pg_restore")]
    [InlineData("\u001f\u008b\b", "file-is-compressed", "gunzip")]
    [InlineData("PK\u0003\u0004", "file-is-compressed", "unzip")]
    [InlineData("SQLite format 3\0", "file-is-binary", "SQL")]
    [InlineData("select 1;\nselect '\0';", "file-is-binary", "UTF-8")]
    [InlineData("select 1;\nselect '\u00e9';", "file-not-utf8", "iconv")]
    [InlineData("s\0e\0l\0e\0c\0t\0", "file-is-binary", "UTF-8")]
    public async Task Says_what_is_no_text(string bytes, string code, string fix)
    {
        var problem = (await Assert.ThrowsAsync<PlumbException>(() => StatementsAsync(Encoding.Latin1.GetBytes(bytes)))).Problem;

        Assert.Equal((code, ProblemKind.BadInput), (problem.Code, problem.Kind));
        Assert.Contains(fix, problem.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Knows_a_tar_and_a_folder_of_pg_dump()
    {
        var tar = new byte[600];
        "toc.dat"u8.CopyTo(tar);
        "ustar"u8.CopyTo(tar.AsSpan(257));
        Assert.Equal("file-is-dump", (await Assert.ThrowsAsync<PlumbException>(() => StatementsAsync(tar))).Problem.Code);

        Assert.Equal("file-is-folder", (await OpenFailsAsync(_folder.Path)).Code);
        _folder.Write("toc.dat", "");
        Assert.Equal("file-is-dump", (await OpenFailsAsync(_folder.Path)).Code);
    }

    [Fact]
    public async Task Suggests_the_file_that_was_meant()
    {
        var path = _folder.Write("schema.sql", "");

        Assert.Equal(path, (await OpenFailsAsync(Path.Combine(_folder.Path, "shcema.sql"))).DidYouMean);
        Assert.Null((await OpenFailsAsync("/no/such/folder/x.sql")).DidYouMean);
    }

    [Fact]
    public async Task Says_that_a_file_may_not_be_read()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.UserName == "root", "This user may read everything.");

        Assert.Equal("file-unreadable", (await OpenFailsAsync(_folder.Write("closed.sql", "", UnixFileMode.None))).Code);
    }

    private static async Task<Problem> OpenFailsAsync(string path) =>
        (await Assert.ThrowsAsync<PlumbException>(() => ScriptSource.OpenAsync(path, Cancellation))).Problem;

    private static async Task<List<string>> StatementsAsync(byte[] bytes)
    {
        using var source = await ScriptSource.OpenAsync(new MemoryStream(bytes), "f.sql", Cancellation);
        var splitter = new ScriptSplitter(source.Reader, source.File);
        var texts = new List<string>();
        while (await splitter.NextAsync(Cancellation) is { } item)
            texts.Add(((ScriptItem.Statement)item).Text);
        return texts;
    }
}
