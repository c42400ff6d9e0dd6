using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Browser.Tests;

/// <summary>A line between a browser and the server that can be cut: to the browser and its service workers the server is gone then, as it is on a building site.</summary>
internal sealed class Relay : IAsyncDisposable
{
    private readonly Uri server;
    private readonly ConcurrentBag<TcpClient> open = [];
    private readonly CancellationTokenSource over = new();
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Task accepting;
    private volatile bool isCut;

    public Relay(string server)
    {
        this.server = new Uri(server);
        listener.Start();
        accepting = AcceptAsync();
    }

    public string Address => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

    /// <summary>Ends what is under way and refuses what comes.</summary>
    public void Cut()
    {
        isCut = true;
        while (open.TryTake(out var client))
        {
            client.Dispose();
        }
    }

    public void Mend() => isCut = false;

    public async ValueTask DisposeAsync()
    {
        Cut();
        await over.CancelAsync();
        listener.Dispose();
        await accepting;
        over.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(over.Token);
                if (isCut)
                {
                    client.Dispose();
                    continue;
                }

                open.Add(client);
                _ = CarryAsync(client);
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task CarryAsync(TcpClient client)
    {
        using var other = new TcpClient();
        open.Add(other);
        try
        {
            await other.ConnectAsync(server.Host, server.Port, over.Token);
            await Task.WhenAny(client.GetStream().CopyToAsync(other.GetStream(), over.Token), other.GetStream().CopyToAsync(client.GetStream(), over.Token));
        }
        catch (Exception cut) when (cut is IOException or SocketException or ObjectDisposedException or OperationCanceledException or InvalidOperationException)
        {
            // That is what it is for.
        }

        client.Dispose();
    }
}
