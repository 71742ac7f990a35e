using Plumb.Postgres.Twin.Capture;

namespace Plumb.Postgres.Twin;

/// <summary>Of what to take a twin, and how.</summary>
public sealed record TwinCreationRequest
{
    /// <summary>Of what to take it.</summary>
    public required TwinSource Source { get; init; }

    /// <summary>How gently to read.</summary>
    public CaptureOptions Capture { get; init; } = new();

    /// <summary>Opens standard input, for a recording that comes from there.</summary>
    public Func<Stream> OpenInput { get; init; } = Console.OpenStandardInput;
}
