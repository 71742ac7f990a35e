using Plumb.Core.Statistics;

namespace Plumb.Postgres.Twin.Making;

/// <summary>Extended statistics in the form in which the engine keeps them; it has no way to read them from text.</summary>
/// <remarks>The layouts are those of the engine's <c>statistics/statistics.h</c>, in the byte order of this machine.</remarks>
internal static class JointBytes
{
    private const uint DistinctMagic = 0xA352BFA4;
    private const uint DependenciesMagic = 0xB4549A2C;
    private const uint BasicType = 1;

    /// <summary>The numbers of combinations.</summary>
    /// <param name="distinct">What is known.</param>
    /// <param name="numbers">The engine's number of each member.</param>
    public static byte[]? OfDistinct(ValueList<JointDistinct> distinct, short[] numbers)
    {
        if (distinct.IsEmpty)
            return null;

        var bytes = Begin(DistinctMagic, distinct.Count);
        foreach (var item in distinct)
        {
            Add(bytes, item.Count);
            Add(bytes, item.Members.Count);
            foreach (var member in item.Members)
                Add(bytes, numbers[member - 1]);
        }

        return [.. bytes];
    }

    /// <summary>How far members decide others.</summary>
    /// <param name="dependencies">What is known.</param>
    /// <param name="numbers">The engine's number of each member.</param>
    public static byte[]? OfDependencies(ValueList<FunctionalDependency> dependencies, short[] numbers)
    {
        if (dependencies.IsEmpty)
            return null;

        var bytes = Begin(DependenciesMagic, dependencies.Count);
        foreach (var item in dependencies)
        {
            Add(bytes, item.Degree);
            Add(bytes, (short)(item.Members.Count + 1));
            foreach (var member in item.Members)
                Add(bytes, numbers[member - 1]);
            Add(bytes, numbers[item.Decided - 1]);
        }

        return [.. bytes];
    }

    /// <summary>Writes frequencies into a list of common values that the engine made; they stand at its end, item by item.</summary>
    /// <param name="list">The engine's list.</param>
    /// <param name="items">The items in the order in which they stand in it.</param>
    /// <param name="members">How many members an item has.</param>
    public static void SetFrequencies(byte[] list, IReadOnlyList<JointValue> items, int members)
    {
        var size = (members * (sizeof(ushort) + sizeof(bool))) + (2 * sizeof(double));
        var at = list.Length - (items.Count * size);
        foreach (var item in items)
        {
            BitConverter.TryWriteBytes(list.AsSpan(at + members), item.Frequency);
            BitConverter.TryWriteBytes(list.AsSpan(at + members + sizeof(double)), item.BaseFrequency);
            at += size;
        }
    }

    private static List<byte> Begin(uint magic, int count)
    {
        var bytes = new List<byte>();
        bytes.AddRange(BitConverter.GetBytes(magic));
        bytes.AddRange(BitConverter.GetBytes(BasicType));
        bytes.AddRange(BitConverter.GetBytes((uint)count));
        return bytes;
    }

    private static void Add(List<byte> bytes, double value) => bytes.AddRange(BitConverter.GetBytes(value));

    private static void Add(List<byte> bytes, int value) => bytes.AddRange(BitConverter.GetBytes(value));

    private static void Add(List<byte> bytes, short value) => bytes.AddRange(BitConverter.GetBytes(value));
}
