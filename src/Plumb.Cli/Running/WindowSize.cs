using System.Runtime.InteropServices;

namespace Plumb.Cli.Running;

/// <summary>Asks a terminal for its columns.</summary>
/// <remarks>
/// The console of .NET answers too, but on the way it loads the terminal's description and sends it control sequences, which costs
/// time at every start and shows up where no colour was wanted. On Linux the kernel is asked directly.
/// </remarks>
internal static partial class WindowSize
{
    private const int StandardOutput = 1;
    private const int StandardError = 2;
    private const nuint AskForSize = 0x5413;

    /// <summary>The columns; 0 when nobody knows.</summary>
    public static int Columns()
    {
        if (OperatingSystem.IsLinux())
            return Ask(StandardOutput, AskForSize, out var size) == 0 || Ask(StandardError, AskForSize, out size) == 0 ? size.Columns : 0;

        try
        {
            return Console.WindowWidth;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    [LibraryImport("libc", EntryPoint = "ioctl")]
    private static partial int Ask(int file, nuint request, out Size size);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Size
    {
        public readonly ushort Rows;
        public readonly ushort Columns;
        public readonly ushort PixelsAcross;
        public readonly ushort PixelsDown;
    }
}
