using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Plumb.Core.Json;
using Plumb.Core.Statistics;

namespace Plumb.Core.Twin;

/// <summary>Writes a twin, part by part, without ever holding all of it.</summary>
public sealed class TwinFileWriter : IDisposable
{
    private readonly ZipArchive _archive;
    private readonly List<(string Entry, string Digest)> _digests = [];

    /// <summary>Starts a file; the stream stays open.</summary>
    public TwinFileWriter(Stream stream) => _archive = new(stream, ZipArchiveMode.Create, leaveOpen: true);

    /// <summary>Writes everything.</summary>
    public async Task WriteAsync(TwinHeader header, DatabaseCatalog catalog, IAsyncEnumerable<RelationStatistics> relations,
        IAsyncEnumerable<JointStatistics> joint, CancellationToken cancellation)
    {
        WriteOne(TwinEntries.Header, writer => JsonSerializer.Serialize(writer, header, TwinContext.Default.TwinHeader));
        WriteOne(TwinEntries.Catalog, writer => CatalogJson.Write(writer, catalog));
        await WriteAllAsync(TwinEntries.Relations, relations, TwinContext.Default.RelationStatistics, cancellation);
        await WriteAllAsync(TwinEntries.Joint, joint, TwinContext.Default.JointStatistics, cancellation);
        WriteDigests();
    }

    /// <inheritdoc/>
    public void Dispose() => _archive.Dispose();

    private void WriteOne(string entry, Action<Utf8JsonWriter> write)
    {
        using var stream = Open(entry);
        using (var writer = new Utf8JsonWriter(stream))
            write(writer);
        Close(entry, stream);
    }

    private async Task WriteAllAsync<T>(string entry, IAsyncEnumerable<T> items, JsonTypeInfo<T> type, CancellationToken cancellation)
    {
        using var stream = Open(entry);
        using (var writer = new Utf8JsonWriter(stream))
        {
            await foreach (var item in items.WithCancellation(cancellation))
            {
                JsonSerializer.Serialize(writer, item, type);
                writer.Flush();
                writer.Reset();
                stream.Write("\n"u8);
            }
        }

        Close(entry, stream);
    }

    private DigestStream Open(string entry) => new(_archive.CreateEntry(entry, CompressionLevel.Fastest).Open());

    private void Close(string entry, DigestStream stream) => _digests.Add((entry, stream.Digest()));

    /// <summary>In the form that the sha256sum program checks.</summary>
    private void WriteDigests()
    {
        using var stream = _archive.CreateEntry(TwinEntries.Digests).Open();
        foreach (var (entry, digest) in _digests)
            stream.Write(Encoding.ASCII.GetBytes($"{digest}  {entry}\n"));
    }
}
