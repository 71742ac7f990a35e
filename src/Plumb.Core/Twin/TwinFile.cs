using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Plumb.Core.Json;
using Plumb.Core.Problems;
using Plumb.Core.Statistics;

namespace Plumb.Core.Twin;

/// <summary>A twin that was written: what it is of, its catalog, and its statistics one by one.</summary>
public sealed class TwinFile : ITwinSource, IDisposable
{
    private readonly ZipArchive _archive;
    private readonly string _name;

    private TwinFile(ZipArchive archive, string name) => (_archive, _name) = (archive, name);

    /// <summary>What it is of, and how it was taken.</summary>
    public required TwinHeader Header { get; init; }

    /// <summary>Opens a file after looking at every byte of it: one that is cut short or was changed is refused.</summary>
    /// <exception cref="PlumbException">It is no twin, is damaged, or is of a later version.</exception>
    public static TwinFile Open(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        try
        {
            var archive = new ZipArchive(stream, ZipArchiveMode.Read);
            var header = ReadHeader(archive, name);
            Check(archive, name);
            return new(archive, name) { Header = header };
        }
        catch (Exception error) when (error is InvalidDataException or EndOfStreamException or JsonException or IOException)
        {
            throw new PlumbException(TwinProblems.Damaged(name, "it cannot be unpacked"), error);
        }
    }

    /// <summary>Reads the catalog.</summary>
    public DatabaseCatalog ReadCatalog() => Guarded(() =>
    {
        using var stream = Entry(_archive, TwinEntries.Catalog, _name).Open();
        return CatalogJson.Read(stream);
    });

    /// <inheritdoc/>
    public IReadOnlyList<QualifiedName> ReadOrder() => Guarded(() =>
    {
        using var stream = Entry(_archive, TwinEntries.Relations, _name).Open();
        return RelationNames.Read(stream);
    });

    /// <summary>Reads the statistics of tables, materialised views and indexes, one by one, in the order in which the source has made them.</summary>
    public IAsyncEnumerable<RelationStatistics> ReadRelationsAsync(CancellationToken cancellation) =>
        JsonSerializer.DeserializeAsyncEnumerable(
            Entry(_archive, TwinEntries.Relations, _name).Open(), TwinContext.Default.RelationStatistics, topLevelValues: true, cancellation)!;

    /// <summary>Reads the extended statistics, one by one.</summary>
    public IAsyncEnumerable<JointStatistics> ReadJointAsync(CancellationToken cancellation) =>
        JsonSerializer.DeserializeAsyncEnumerable(
            Entry(_archive, TwinEntries.Joint, _name).Open(), TwinContext.Default.JointStatistics, topLevelValues: true, cancellation)!;

    /// <inheritdoc/>
    public void Dispose() => _archive.Dispose();

    private T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is JsonException or InvalidDataException or ArgumentException)
        {
            throw new PlumbException(TwinProblems.Damaged(_name, error.Message), error);
        }
    }

    private static TwinHeader ReadHeader(ZipArchive archive, string name)
    {
        using var stream = Entry(archive, TwinEntries.Header, name).Open();
        using var document = JsonDocument.Parse(stream);
        var version = document.RootElement.TryGetProperty("version", out var said) && said.TryGetInt32(out var number) ? number : 0;
        if (version != TwinHeader.CurrentVersion)
            throw new PlumbException(TwinProblems.OtherVersion(name, version));
        return document.RootElement.Deserialize(TwinContext.Default.TwinHeader)!;
    }

    private static void Check(ZipArchive archive, string name)
    {
        using var reader = new StreamReader(Entry(archive, TwinEntries.Digests, name).Open());
        var said = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in TwinEntries.All)
        {
            using var stream = Entry(archive, entry, name).Open();
            if (!said.Contains($"{Convert.ToHexStringLower(SHA256.HashData(stream))}  {entry}"))
                throw new PlumbException(TwinProblems.Damaged(name, $"{entry} in it is not what was written"));
        }
    }

    private static ZipArchiveEntry Entry(ZipArchive archive, string entry, string name) =>
        archive.GetEntry(entry) ?? throw new PlumbException(TwinProblems.Damaged(name, $"it holds no {entry}"));
}
