namespace Plumb.Core.Plans.Execution;

/// <summary>What turning rows into messages took; from version 17.</summary>
public sealed record SerializationFigures : PlanPart
{
    /// <summary>The milliseconds that it took.</summary>
    public double? Time { get; init; }

    /// <summary>What came out, in kilobytes.</summary>
    public long? Volume { get; init; }

    /// <summary>The form: <c>text</c> or <c>binary</c>.</summary>
    public string? Format { get; init; }

    /// <summary>The pages that it touched.</summary>
    public BufferFigures? Buffers { get; init; }
}
