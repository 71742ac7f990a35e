using Plumb.Cli.Rendering;
using Plumb.Core.Progress;
using Plumb.Core.Results;

namespace Plumb.Cli.Running;

/// <summary>One run of one command: what the user asked of all commands alike, and where the answer goes.</summary>
internal sealed class Session : IDisposable
{
    private readonly Surroundings _surroundings;
    private readonly LiveProgress _progress;

    public Session(Surroundings surroundings, SessionOptions options)
    {
        (_surroundings, Options) = (surroundings, options);
        Output = new(surroundings.Output, surroundings.OutputTraits(options.NoColor));
        Error = new(surroundings.Error, surroundings.ErrorTraits(options.NoColor));
        var traits = options.Quiet ? Error.Traits with { Movable = false } : Error.Traits;
        _progress = new(new(surroundings.Error, traits), surroundings.Time);
    }

    /// <summary>What the user asked of all commands alike.</summary>
    public SessionOptions Options { get; }

    /// <summary>Where data go.</summary>
    public Terminal Output { get; }

    /// <summary>Where people read.</summary>
    public Terminal Error { get; }

    /// <summary>Hears how far the work has come.</summary>
    public IProgress<ProgressEvent> Progress => _progress;

    /// <summary>Opens standard input.</summary>
    public Stream OpenInput() => _surroundings.Input();

    /// <summary>Looks up an environment variable.</summary>
    public string? Variable(string name) => _surroundings.Variable(name);

    /// <summary>Shows a result: as JSON when that was asked, otherwise as the command shows it; into a file when one was named.</summary>
    public async Task ShowAsync(Result result, Action<Terminal, Result> show, string? file, CancellationToken cancellation)
    {
        _progress.Dispose();
        if (file is null)
        {
            Show(Output, result, show);
            if (Output.HasEscaped)
                Tell("Characters that would steer the terminal are written out, such as \\x1b; a pipe and --output get them as they are.");
            return;
        }

        await OutputFile.WriteAsync(file, writer => Show(new(writer, new() { Unicode = true }), result, show), cancellation);
        Tell($"Wrote {file}.");
    }

    private void Show(Terminal terminal, Result result, Action<Terminal, Result> show)
    {
        if (Options.Json)
            terminal.WriteText(ResultJson.Write(result) + "\n");
        else
            show(terminal, result);
    }

    /// <summary>Tells the reader something beside the result, unless it was asked to be quiet.</summary>
    public void Tell(string message)
    {
        if (!Options.Quiet)
            Flow.Write(Error, "", "", 0, Piece.Of(message, Ink.Faint));
    }

    /// <inheritdoc/>
    public void Dispose() => _progress.Dispose();
}
