using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace Model.Operations.Kit.Attachments;

/// <summary>ClamAV's daemon, asked by its INSTREAM command (clamd(8)): the file is sent to it, so that it needs no right to read our folders.</summary>
public sealed class ClamScanner(string host, int port, TimeSpan patience) : IVirusScanner
{
    private const int ChunkBytes = 64 << 10;
    private const string Clean = "stream: OK";
    private const string Before = "stream: ";
    private const string Found = " FOUND";

    private string Name => $"clamd {host}:{port}";

    public async Task<string?> FindAsync(string path, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(patience);
        try
        {
            return Judged(await AskAsync(path, limit.Token));
        }
        catch (Exception failure) when (failure is SocketException or IOException || (failure is OperationCanceledException && !stop.IsCancellationRequested))
        {
            throw new NotScannedException(Name, failure.Message, failure);
        }
    }

    private async Task<string> AskAsync(string path, CancellationToken stop)
    {
        await using var file = File.OpenRead(path);
        using var client = new TcpClient();
        await client.ConnectAsync(host, port, stop);
        await using var stream = client.GetStream();
        await stream.WriteAsync("zINSTREAM\0"u8.ToArray(), stop);
        var chunk = new byte[sizeof(int) + ChunkBytes];
        int read;
        do
        {
            // Each chunk after its length; a length of nothing ends the file.
            read = await file.ReadAsync(chunk.AsMemory(sizeof(int)), stop);
            BinaryPrimitives.WriteInt32BigEndian(chunk, read);
            await stream.WriteAsync(chunk.AsMemory(0, sizeof(int) + read), stop);
        }
        while (read > 0);
        using var answer = new StreamReader(stream, Encoding.UTF8);
        return (await answer.ReadToEndAsync(stop)).TrimEnd('\0', '\n');
    }

    private string? Judged(string answer) =>
        answer == Clean ? null
        : answer.StartsWith(Before, StringComparison.Ordinal) && answer.EndsWith(Found, StringComparison.Ordinal) ? answer[Before.Length..^Found.Length]
        // Among others INSTREAM size limit exceeded: StreamMaxLength of clamd.conf is to be raised.
        : throw new NotScannedException(Name, answer.Length == 0 ? "no answer" : answer);
}
