using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Model.Tests.Operations.Kit.Attachments;

/// <summary>A clamd that speaks INSTREAM and says what a test wants it to say of the bytes it was sent.</summary>
public sealed class FakeClam : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end = new();
    private readonly Func<byte[], string?> says;

    /// <param name="says">The answer; null to say nothing and keep the line open.</param>
    public FakeClam(Func<byte[], string?> says)
    {
        this.says = says;
        listener.Start();
        _ = Task.Run(ListenAsync);
    }

    /// <summary>As the true one: finds the word EICAR.</summary>
    public static FakeClam Looking() => new(bytes => Encoding.UTF8.GetString(bytes).Contains("EICAR", StringComparison.Ordinal) ? "stream: Eicar-Test-Signature FOUND" : "stream: OK");

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public string Setting => $"clamd 127.0.0.1:{Port}";

    /// <summary>A port on which nobody listens.</summary>
    public static int NobodysPort()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        return ((IPEndPoint)free.LocalEndpoint).Port;
    }

    public void Dispose()
    {
        end.Cancel();
        listener.Dispose();
        end.Dispose();
    }

    private async Task ListenAsync()
    {
        while (!end.IsCancellationRequested)
        {
            var client = await listener.AcceptTcpClientAsync(end.Token);
            _ = AnswerAsync(client);
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using var closed = client;
        var stream = client.GetStream();
        var command = new byte["zINSTREAM\0".Length];
        await stream.ReadExactlyAsync(command, end.Token);
        if (Encoding.ASCII.GetString(command) != "zINSTREAM\0")
        {
            return;
        }

        var (sent, length) = (new MemoryStream(), new byte[sizeof(int)]);
        for (int next; (next = await NextAsync(stream, length)) > 0;)
        {
            var chunk = new byte[next];
            await stream.ReadExactlyAsync(chunk, end.Token);
            sent.Write(chunk);
        }

        if (says(sent.ToArray()) is { } answer)
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(answer + "\0"), end.Token);
            return;
        }

        await Task.Delay(Timeout.Infinite, end.Token);
    }

    private async Task<int> NextAsync(NetworkStream stream, byte[] length)
    {
        await stream.ReadExactlyAsync(length, end.Token);
        return BinaryPrimitives.ReadInt32BigEndian(length);
    }
}
