namespace Model.Warehouse;

/// <summary>Where everything of one installation is kept, and what each part is called. The only place that knows paths.</summary>
public sealed record DataFolder(string Root)
{
    /// <summary>Environment variable that names the folder.</summary>
    public const string Variable = "ANALYTICS_DATA";

    /// <summary>Environment variable that names <see cref="OperationsServer"/>: a secret belongs neither in a file of the repository nor on a command line, and what we start inherits it.</summary>
    public const string OperationsVariable = "ANALYTICS_OPERATIONS";

    /// <summary>Files wait here until the next run takes them.</summary>
    public string Inbox => Path.Combine(Root, "inbox");

    /// <summary>Files of the inbox that were refused whole, each with its reason beside it.</summary>
    public string Refused => Path.Combine(Inbox, "refused");

    /// <summary>What was received, byte for byte, by SHA-256: the warehouse can be made again from it.</summary>
    public string Received => Path.Combine(Root, "received");

    /// <summary>Files made of what modules keep, on their way into the warehouse; a run removes its own.</summary>
    public string Extracts => Path.Combine(Root, "extracts");

    /// <summary>Where the sample city's generated files go.</summary>
    public string Generated => Path.Combine(Root, "generated");

    /// <summary>The record of what was received, in schema <c>raw</c>; written by the ingest process only. Not named raw itself: DuckDB would take <c>raw.batch</c> for the file as well as the schema.</summary>
    public string RawFile => Path.Combine(Root, "received.duckdb");

    /// <summary>Where the engine puts what does not fit into memory while it works on <see cref="RawFile"/>; its own choice of name.</summary>
    public string RawSpill => RawFile + ".tmp";

    /// <summary>Held by the one process that may write <see cref="RawFile"/>.</summary>
    public string LockFile => Path.Combine(Root, "ingest.lock");

    /// <summary>Held by the Dashboard that was started first on the folder, for as long as it lives.</summary>
    public string HostLockFile => Path.Combine(Root, "dashboard.lock");

    /// <summary>Immutable snapshots, <c>&lt;build id&gt;.duckdb</c>.</summary>
    public string Published => Path.Combine(Root, "published");

    /// <summary>Holds the build id that readers open; replaced by atomic rename.</summary>
    public string CurrentPointer => Path.Combine(Published, "current");

    /// <summary>Why the last build was not published (JSON); absent when it was.</summary>
    public string LastFailure => Path.Combine(Published, "last-failure.json");

    /// <summary>Charts drawn for a build, <c>charts/&lt;build id&gt;/</c>.</summary>
    public string Charts => Path.Combine(Root, "charts");

    /// <summary>Risk ranks, one folder a training; see <see cref="RiskShelf"/>.</summary>
    public string Risk => Path.Combine(Root, "risk");

    /// <summary>Forecasts of counties, one folder a training; see <see cref="ForecastShelf"/>.</summary>
    public string Forecasts => Path.Combine(Root, "forecasts");

    /// <summary>Connection string of the PostgreSQL database that holds the operational store and the scheduler's tables; null while both are files of the folder.</summary>
    public string? OperationsServer { get; init; }

    /// <summary>The operational store, unless <see cref="OperationsServer"/> holds it.</summary>
    public string OperationsFile => Path.Combine(Root, "operations.db");

    /// <summary>The scheduler's own tables, unless <see cref="OperationsServer"/> holds them.</summary>
    public string QuartzFile => Path.Combine(Root, "quartz.db");

    /// <summary>What people attached to records, byte for byte, by SHA-256; no web server looks here.</summary>
    public string Attachments => Path.Combine(Root, "attachments");

    public string Logs => Path.Combine(Root, "logs");

    /// <summary>Keys that protect forms and cookies.</summary>
    public string WebKeys => Path.Combine(Root, "keys", "web");

    /// <summary>Key of the identity tokens; made at first use, never in the repository.</summary>
    public string IdentityKeyFile => Path.Combine(Root, "keys", "identity.key");

    /// <summary>Key of the personal values that records keep encrypted; made with the first of them.</summary>
    public string PersonalKeyFile => Path.Combine(Root, "keys", "personal.key");

    /// <summary>Empty; there once something was sealed under <see cref="PersonalKeyFile"/>. Not beside it: who loses one folder does not lose both.</summary>
    public string PersonalKeyInUse => Path.Combine(Root, "personal-key-in-use");

    /// <summary>Key that signs <see cref="AuditHeads"/>; made at first use.</summary>
    public string AuditKeyFile => Path.Combine(Root, "keys", "audit.pem");

    /// <summary>Where the audit log ended each day, signed: one JSON line a head.</summary>
    public string AuditHeads => Path.Combine(Root, "audit", "heads.jsonl");

    /// <summary>Says whether the folder holds the sample city or real data.</summary>
    public string ModeFile => Path.Combine(Root, "mode.json");

    /// <summary>An installation's own additions to the contracts: <c>aliases.csv</c> (feed, column, header) and <c>confirmed-codes.csv</c> (code, reason).</summary>
    public string Contracts => Path.Combine(Root, "contracts");

    /// <summary>An installation's own holiday calendars, <c>&lt;year&gt;.csv</c>; each replaces ours of its year.</summary>
    public string Calendar => Path.Combine(Root, "calendar");

    /// <summary>An installation's own plans, <c>&lt;id&gt;.yml</c>; each adds a plan, or replaces ours of that id, with the next build.</summary>
    public string Plans => Path.Combine(Root, "plans");

    public string SnapshotFile(string build) => Path.Combine(Published, build + ".duckdb");

    public string? CurrentBuild() => File.Exists(CurrentPointer) ? File.ReadAllText(CurrentPointer).Trim() : null;

    /// <summary>The folder an option, the environment or the default names, in that order.</summary>
    /// <param name="option">What the caller was told, or null.</param>
    /// <param name="start">Folder from which the repository (holding <c>Analytics.sln</c>) is looked for; its <c>var</c> is the default.</param>
    public static DataFolder Resolve(string? option, string start)
    {
        var named = option ?? Environment.GetEnvironmentVariable(Variable);
        var server = Environment.GetEnvironmentVariable(OperationsVariable);
        return new DataFolder(Path.GetFullPath(string.IsNullOrWhiteSpace(named) ? Path.Combine(RepositoryRoot(start), "var") : named))
        {
            OperationsServer = string.IsNullOrWhiteSpace(server) ? null : server,
        };
    }

    /// <summary>The folder above <paramref name="start"/> that holds <c>Analytics.sln</c>, else <paramref name="start"/> itself (a published copy).</summary>
    public static string RepositoryRoot(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Analytics.sln")))
            {
                return folder.FullName;
            }
        }

        return start;
    }

    /// <summary>The folder alone: a record would print the password of the server too.</summary>
    public override string ToString() => Root;

    public void Create()
    {
        foreach (var folder in new[] { Root, Inbox, Received, Published, Charts, Contracts, Calendar, Plans })
        {
            Directory.CreateDirectory(folder);
        }
    }
}
