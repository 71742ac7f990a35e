using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Plumb.Postgres.Tests.Connecting;

/// <summary>Answers one connection as a server of an old version does, up to the point where it is ready for a question.</summary>
internal sealed class OldServer(string version) : IDisposable
{
    private readonly TcpListener _listener = Start();

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public async Task GreetAsync(CancellationToken cancellation)
    {
        using var client = await _listener.AcceptTcpClientAsync(cancellation);
        await using var stream = client.GetStream();
        var length = new byte[4];
        await stream.ReadExactlyAsync(length, cancellation);
        await stream.ReadExactlyAsync(new byte[BinaryPrimitives.ReadInt32BigEndian(length) - length.Length], cancellation);
        byte[] greeting =
        [
            .. Message('R', [0, 0, 0, 0]),
            .. Parameter("server_version", version), .. Parameter("client_encoding", "UTF8"), .. Parameter("standard_conforming_strings", "on"),
            .. Message('K', new byte[8]), .. Message('Z', "I"u8),
        ];
        await stream.WriteAsync(greeting, cancellation);
        while (await stream.ReadAsync(new byte[512], cancellation) > 0)
        {
        }
    }

    public void Dispose() => _listener.Dispose();

    private static TcpListener Start()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return listener;
    }

    private static byte[] Parameter(string name, string value) => Message('S', Encoding.UTF8.GetBytes($"{name}\0{value}\0"));

    private static byte[] Message(char type, ReadOnlySpan<byte> content)
    {
        var message = new byte[5 + content.Length];
        message[0] = (byte)type;
        BinaryPrimitives.WriteInt32BigEndian(message.AsSpan(1), 4 + content.Length);
        content.CopyTo(message.AsSpan(5));
        return message;
    }
}
