using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Bench;

/// <summary>Each page of a running server, warm, asked for by twenty readers at once.</summary>
internal static class PagesBench
{
    private const int Readers = 20;
    private const int EachReads = 10;
    private const int WarmReads = 60;

    /// <summary>Each page and whose it is, as the sign-in page names them.</summary>
    private static readonly (string Role, string[] Paths)[] Work =
    [
        ("Data officer", [
            "/", "/industries", "/industries/coal", "/industries/construction", "/counties", "/counties/370883", "/matrix", "/diseases", "/employers", "/employers/91370899814443273U", "/rows", "/definitions",
            "/search?q=煤", "/pipeline", "/pipeline/batches", "/pipeline/batches/1", "/pipeline/batches/1/row?row=5&sheet=城区", "/pipeline/runs/1", "/pipeline/quarantine", "/account", "/api", "/api/v1/incidence?by=key-industry&grain=year", "/api/v1/targets",
        ]),
        ("System administrator", ["/admin/users", "/admin/roles"]),
        ("Audit administrator", ["/admin/audit"]),
        ("Joint-meeting secretary", ["/joint/meetings", "/joint/meetings/15", "/joint/meetings/resolutions", "/joint/meetings/members", "/joint/packs"]),
    ];

    public static async Task RunAsync(Uri server, string? staticFile, CancellationToken stop)
    {
        using var stranger = Client(server);
        var still = staticFile is null ? (double?)null : Pairs.Quantile(await ReadAsync(stranger, staticFile, stop) ?? throw new InvalidOperationException($"{staticFile} is not there."), 0.95);
        Console.WriteLine("| page | p50 ms | p95 ms | max ms | p95 ÷ static p95 |");
        Console.WriteLine("|---|---:|---:|---:|---:|");
        foreach (var (role, paths) in Work)
        {
            using var client = Client(server);
            await SampleSignIn.EnterAsync(client, role, stop);
            await ReadAllAsync(client, paths, still, stop);
        }
    }

    private static HttpClient Client(Uri server) => new(new SocketsHttpHandler { MaxConnectionsPerServer = Readers, AllowAutoRedirect = false }) { BaseAddress = server };

    private static async Task ReadAllAsync(HttpClient client, string[] paths, double? still, CancellationToken stop)
    {
        foreach (var path in paths)
        {
            if (await ReadAsync(client, path, stop) is { } times)
            {
                var p95 = Pairs.Quantile(times, 0.95);
                var ratio = still is { } base95 ? (p95 / base95).ToString("0.0", CultureInfo.InvariantCulture) : "";
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {path} | {Pairs.Median(times):0} | {p95:0} | {times.Max():0} | {ratio} |"));
            }
            else
            {
                Console.WriteLine($"| {path} | not there | | | |");
            }
        }
    }

    /// <returns>Milliseconds of every answer; null when the server has no such page.</returns>
    private static async Task<IReadOnlyCollection<double>?> ReadAsync(HttpClient client, string path, CancellationToken stop)
    {
        // Warm: charts of the build are drawn, answers are kept, and the code has been called often enough to be compiled for speed.
        for (var i = 0; i < WarmReads; i++)
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), stop);
            if (!answer.IsSuccessStatusCode)
            {
                return null;
            }
        }

        var times = new ConcurrentBag<double>();
        await Parallel.ForEachAsync(Enumerable.Range(0, Readers), new ParallelOptions { MaxDegreeOfParallelism = Readers, CancellationToken = stop }, async (_, token) =>
        {
            for (var i = 0; i < EachReads; i++)
            {
                var started = Stopwatch.GetTimestamp();
                await client.GetByteArrayAsync(new Uri(path, UriKind.Relative), token);
                times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
        });
        return times;
    }
}
