using System.Globalization;
using System.Text.RegularExpressions;
using DuckDB.NET.Data;
using Model.Codes;
using Model.Feeds;
using Model.Operations;
using Model.Warehouse;

namespace Ingest.Contracts;

/// <summary>The open raw file of the one process that may write it, with the lists that judging needs as temp tables.</summary>
public sealed partial class RawStore : IDisposable
{
    private readonly DataFolder data;
    private readonly DateOnly today;

    private RawStore(DataFolder data, DateOnly today, DuckDBConnection connection) => (this.data, this.today, Connection) = (data, today, connection);

    public DuckDBConnection Connection { get; }

    /// <summary>Opens (and makes) the store. The caller holds <see cref="IngestLock"/>.</summary>
    /// <param name="data">The installation.</param>
    /// <param name="today">Business date that "in the future" is judged by.</param>
    /// <param name="stop">Ends the opening.</param>
    public static RawStore Open(DataFolder data, DateOnly today, CancellationToken stop)
    {
        data.Create();
        var store = Connected(data, today, stop);
        store.Connection.Run(RawSchema.Ddl(), stop);
        // Each commit would otherwise wait until the file is rewritten; one checkpoint at the end does it once.
        store.Connection.Run("set checkpoint_threshold = '4GB'", stop);
        return store;
    }

    /// <summary>A second connection to the same store, with temp tables of its own: while one file is written the next is read.</summary>
    public RawStore Beside(CancellationToken stop) => Connected(data, today, stop);

    private static RawStore Connected(DataFolder data, DateOnly today, CancellationToken stop)
    {
        var connection = new DuckDBConnection($"Data Source={data.RawFile};{Caps()}");
        connection.Open();
        connection.Run("set variable today = $today::date", stop, ("today", today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        CodeSpellings(connection, stop);
        Divisions(connection, stop);
        ConfirmedCodes(connection, data, stop);
        return new RawStore(data, today, connection);
    }

    /// <summary>Moves what was committed from the log into the file, so that the next reader need not replay it.</summary>
    public void Checkpoint(CancellationToken stop) => Connection.Run("checkpoint", stop);

    /// <summary>Brings what the operational store has not seen yet, whatever command left it out.</summary>
    public void Mirror(CancellationToken stop) => OperationsMirror.Sync(Connection, data, stop);

    public void Dispose() => Connection.Dispose();

    /// <summary>Half of the memory, at most 4 GB, and four threads: loading shares the machine with the pages.</summary>
    private static string Caps()
    {
        var bytes = Math.Clamp(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 2, 512L << 20, 4L << 30);
        return FormattableString.Invariant($"memory_limit={bytes >> 20}MB;threads={Math.Min(Environment.ProcessorCount, 4)}");
    }

    private static void CodeSpellings(DuckDBConnection connection, CancellationToken stop)
    {
        connection.Run("create temp table code_spelling (list varchar, spelling varchar, code varchar)", stop);
        using var appender = connection.CreateAppender("temp", "main", "code_spelling");
        foreach (var name in FeedCatalog.All.SelectMany(f => f.Columns).Select(c => c.Codes).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            foreach (var (spelling, code) in CodeSpelling.Of(CodeList.Named(name)))
            {
                appender.CreateRow().AppendValue(name).AppendValue(spelling).AppendValue(code).EndRow();
            }
        }
    }

    /// <summary>Divisions of both editions of GB/T 4754, as <c>edition:division</c>. The list spells 2011's with remarks: its two-digit numbers count.</summary>
    private static void Divisions(DuckDBConnection connection, CancellationToken stop)
    {
        connection.Run("create temp table industry_division (division varchar)", stop);
        var industries = CodeList.Named("industries");
        var divisions = industries.Rows.SelectMany(row =>
            TwoDigits().Matches(industries.Value(row, "division_2011") ?? "").Select(m => "2011:" + m.Value).Append("2017:" + row[0]));
        using var appender = connection.CreateAppender("temp", "main", "industry_division");
        foreach (var division in divisions.Distinct(StringComparer.Ordinal))
        {
            appender.CreateRow().AppendValue(division).EndRow();
        }
    }

    /// <summary>Early codes whose check character is wrong exist; an office confirms them one by one in <c>confirmed-codes.csv</c>.</summary>
    private static void ConfirmedCodes(DuckDBConnection connection, DataFolder data, CancellationToken stop)
    {
        connection.Run("create temp table confirmed_code (code varchar)", stop);
        var path = Path.Combine(data.Contracts, "confirmed-codes.csv");
        if (!File.Exists(path))
        {
            return;
        }

        using var appender = connection.CreateAppender("temp", "main", "confirmed_code");
        foreach (var row in Csv.Parse(File.ReadAllText(path)).Skip(1).Where(r => r[0].Length > 0))
        {
            appender.CreateRow().AppendValue(row[0].Trim().ToUpperInvariant()).EndRow();
        }
    }

    [GeneratedRegex(@"(?<!\d)\d\d(?!\d)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TwoDigits();
}
