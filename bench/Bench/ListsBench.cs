using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Model.Analysis.Focus.Reports;
using Model.Analysis.Warnings;
using Model.JointPrevention.Inspections;
using Model.JointPrevention.Inspections.Checklists;
using Model.JointPrevention.Inspections.Directory;
using Model.JointPrevention.Inspections.Officers;
using Model.JointPrevention.Inspections.Plans;
using Model.JointPrevention.Meetings;
using Model.JointPrevention.Packs;
using Model.Operations;
using Model.Operations.Audit;
using Model.Operations.People;
using Model.Warehouse;

namespace Bench;

/// <summary>Lists of the operational store with 100,000 records each, asked of the real program on both stores: by one reader, then by five at once.</summary>
internal static class ListsBench
{
    private const int Records = 100_000;
    private const int WarmReads = 12;
    private const int Reads = 60;
    private const int Readers = 5;

    /// <summary>A line for each list: who asks, what it lists (nothing where it lists what was made for another), and the ways in which it is asked for. What a record refers to stands before it.</summary>
    private static readonly (string Role, Type? Record, string Page, string[] Queries)[] Lists =
    [
        ("Joint-meeting secretary", typeof(Meeting), "/joint/meetings", ["", "?view=overdue", "?state=Closed&year=2024", "?level=370883", "?sort=title", "?sort=-number", "?q=防汛", "?q=〔2024〕1号-77", "?page=1000", "?page=2000"]),
        ("Joint-meeting secretary", typeof(Resolution), "/joint/meetings/resolutions", ["", "?view=all", "?view=overdue", "?view=all&department=housing", "?level=370883", "?sort=-number", "?view=all&q=粉尘", "?view=all&q=〔2024〕1号-77", "?view=all&page=1000", "?view=all&page=2000"]),
        // Of the first plan; the plans themselves come after, so that all copies are its own.
        ("Inspection officer", typeof(PlanCandidate), "/joint/inspections/plans/1", ["", "?view=drawn", "?industry=coal", "?level=370811", "?sort=lot", "?q=单位77", "?q=77-333", "?page=2000"]),
        ("Inspection officer", typeof(InspectionPlan), "/joint/inspections/plans", ["", "?view=Drawn", "?level=370883", "?sort=plan", "?sort=-drawn_at", "?q=2024年第3", "?page=2000"]),
        ("Inspection officer", typeof(Inspection), "/joint/inspections", ["", "?view=all", "?view=overdue", "?view=all&industry=coal", "?view=all&kind=Hazard", "?level=370883", "?view=all&sort=employer", "?view=all&sort=-visited_on", "?view=all&q=单位77", "?view=all&q=77-333", "?view=all&page=1000", "?view=all&page=2000"]),
        ("Inspection officer", typeof(DirectoryEntry), "/joint/inspections/directory", ["", "?view=silent", "?industry=coal", "?sort=-cases", "?q=单位77", "?page=2000"]),
        ("Inspection officer", null, "/joint/inspections/repeat", ["", "?view=same", "?industry=coal", "?level=370883", "?sort=code", "?sort=-last", "?q=单位77", "?q=77-333", "?page=400"]),
        ("Inspection officer", typeof(Officer), "/joint/inspections/officers", ["", "?view=available", "?department=housing", "?level=370883", "?sort=-name", "?q=检查员7", "?page=2000"]),
        ("Inspection officer", typeof(Checklist), "/joint/inspections/checklists", ["", "?view=all", "?department=housing", "?industry=coal", "?level=370883", "?sort=checklist", "?sort=-published_on", "?q=清单7", "?view=all&page=2000"]),
        ("Joint-meeting secretary", typeof(Member), "/joint/meetings/members", ["", "?view=all", "?department=housing", "?role=Liaison", "?level=370883", "?sort=name", "?sort=-until", "?q=宋某", "?view=all&page=2000"]),
        ("Joint-meeting secretary", typeof(DataPack), "/joint/packs", ["", "?view=ahead", "?view=past", "?level=370883", "?sort=meeting", "?q=防汛", "?page=1500"]),
        ("Prevention officer", typeof(Warning), "/warnings", ["", "?view=all", "?view=overdue", "?view=all&industry=coal", "?view=all&level=370883", "?view=all&sort=-raised", "?view=all&q=单位7", "?view=all&page=2000"]),
        ("Prevention officer", typeof(AnnualReport), "/focus/reports", ["", "?view=all", "?view=overdue", "?view=all&year=2020", "?view=all&level=370883", "?view=all&sort=-signed_on", "?view=all&page=2000"]),
        ("System administrator", typeof(UserAccount), "/admin/users", ["", "?role=inspection", "?county=370883", "?state=none", "?state=locked", "?state=unused", "?sort=-account", "?sort=-seen", "?q=秘书", "?q=-777", "?page=2000"]),
        ("Audit administrator", typeof(AuditEntry), "/admin/audit", ["", "?by=user77", "?action=Record.Changed", "?from=2026-03-01&to=2026-03-31", "?q=单位777", "?q=nowhere", "?sort=number", "?page=2000"]),
    ];

    /// <param name="page">Ends of the addresses that are read, with commas between; empty for all.</param>
    /// <param name="onlyStore">Name of one store; empty for both.</param>
    /// <param name="stop">Ends it.</param>
    public static async Task RunAsync(string page, string onlyStore, CancellationToken stop)
    {
        Console.WriteLine("| store | list | alone p50 ms | alone p95 ms | five at once p50 ms | five at once p95 ms | processor ms |");
        Console.WriteLine("|---|---|---:|---:|---:|---:|---:|");
        if ("SQLite".Contains(onlyStore, StringComparison.OrdinalIgnoreCase))
        {
            using var folder = new Installation();
            await ReadAsync("SQLite", folder.Data, page, stop);
        }

        if ("PostgreSQL".Contains(onlyStore, StringComparison.OrdinalIgnoreCase))
        {
            using var server = new PostgresFolder();
            using var folder = new Installation();
            await ReadAsync("PostgreSQL", folder.Data with { OperationsServer = server.Connection("lists") }, page, stop);
        }
    }

    private static async Task ReadAsync(string store, DataFolder data, string page, CancellationToken stop)
    {
        var read = Lists.Where(list => page.Split(',').Any(end => list.Page.EndsWith(end, StringComparison.Ordinal))).ToList();
        // With those that they may refer to.
        var made = Lists[..(Array.IndexOf(Lists, read[^1]) + 1)];
        // Accounts and sample records are made by the program's own start.
        using (await StartedAsync(data, stop))
        {
            using var db = OperationsStore.Open(data);
            await MakeAsync(db, store, [.. made.Select(list => list.Record).OfType<Type>()], stop);

            await ManyRecords.AnalyzeAsync(db, stop);
        }

        using var program = await StartedAsync(data, stop);
        foreach (var list in read)
        {
            using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = program.Address };
            await SampleSignIn.EnterAsync(client, list.Role, stop);
            foreach (var query in list.Queries)
            {
                var address = list.Page + query;
                await TimesAsync(client, address, 1, WarmReads, stop);
                var before = program.Used;
                var alone = await TimesAsync(client, address, 1, Reads, stop);
                var used = (program.Used - before).TotalMilliseconds / Reads;
                var together = await TimesAsync(client, address, Readers, Reads / Readers, stop);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {store} | {address} | {Pairs.Median(alone):0} | {Pairs.Quantile(alone, 0.95):0} | {Pairs.Median(together):0} | {Pairs.Quantile(together, 0.95):0} | {used:0} |"));
            }
        }
    }

    private static async Task MakeAsync(OperationsDb db, string store, IReadOnlyList<Type> records, CancellationToken stop)
    {
        FewInspections.Make(db, FewPlans.Make(db));
        FewWarnings.Make(db);
        await FewPacks.MakeAsync(db, stop);
        foreach (var (i, record) in records.Index())
        {
            if (record == typeof(UserAccount))
            {
                await ManyPeople.AccountsAsync(db, Records, stop);
            }
            else if (record == typeof(AuditEntry))
            {
                await ManyPeople.AuditAsync(db, Records, stop);
            }
            else
            {
                await ManyRecords.MakeAsync(db, record, [.. records.Take(i)], Records, stop);
            }

            Console.Error.WriteLine($"{store}: {Records} × {record.Name}");
        }
    }

    private static async Task<IReadOnlyCollection<double>> TimesAsync(HttpClient client, string address, int readers, int eachReads, CancellationToken stop)
    {
        var times = new ConcurrentBag<double>();
        await Parallel.ForEachAsync(Enumerable.Range(0, readers), new ParallelOptions { MaxDegreeOfParallelism = readers, CancellationToken = stop }, async (_, token) =>
        {
            for (var i = 0; i < eachReads; i++)
            {
                var started = Stopwatch.GetTimestamp();
                await client.GetByteArrayAsync(new Uri(address, UriKind.Relative), token);
                times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
        });
        return times;
    }

    private static async Task<Served> StartedAsync(DataFolder data, CancellationToken stop)
    {
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}"));
        var start = new ProcessStartInfo("dotnet", [typeof(Dashboard.Shell.StartOptions).Assembly.Location, "--data", data.Root, "--urls", $"{address}", "--Ingest:ByItself=false"]) { UseShellExecute = false, RedirectStandardOutput = true };
        start.Environment[DataFolder.OperationsVariable] = data.OperationsServer;
        var served = new Served(Process.Start(start)!, address);
        using var client = new HttpClient { BaseAddress = address };
        while (!await IsLiveAsync(client, stop))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), stop);
        }

        return served;
    }

    private static async Task<bool> IsLiveAsync(HttpClient client, CancellationToken stop)
    {
        try
        {
            return (await client.GetAsync(new Uri("/health/live", UriKind.Relative), stop)).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed record Served(Process Process, Uri Address) : IDisposable
    {
        /// <summary>Processor time of the program, with SQLite in it and without a PostgreSQL server.</summary>
        public TimeSpan Used
        {
            get
            {
                Process.Refresh();
                return Process.TotalProcessorTime;
            }
        }

        public void Dispose()
        {
            Process.Kill(entireProcessTree: true);
            Process.WaitForExit();
            Process.Dispose();
        }
    }
}
