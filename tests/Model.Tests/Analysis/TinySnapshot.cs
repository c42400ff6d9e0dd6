using System.Globalization;
using DuckDB.NET.Data;
using Model.Codes;
using Model.Warehouse;

namespace Model.Tests.Analysis;

/// <summary>A published snapshot of a few rows by hand, in a folder of its own.</summary>
public sealed class TinySnapshot : IDisposable
{
    private readonly List<string> statements = [];

    public TinySnapshot()
    {
        Folder.Create();
        Catalog = new SnapshotCatalog(Folder);
    }

    public DataFolder Folder { get; } = new(Directory.CreateTempSubdirectory("tiny-snapshot-").FullName);

    public SnapshotCatalog Catalog { get; }

    public List<Cell> Cells { get; } = [];

    public List<Injury> Injuries { get; } = [];

    public DateOnly DataThrough { get; set; } = new(2025, 12, 1);

    public DateOnly? SettledThrough { get; set; } = new(2025, 12, 1);

    /// <summary>More rows, as SQL.</summary>
    public void Add(string insert) => statements.Add(insert);

    /// <summary>Writes the file and moves the pointer to it.</summary>
    public void Publish(string build)
    {
        var file = Folder.SnapshotFile(build);
        using (var connection = new DuckDBConnection($"Data Source={file}"))
        {
            connection.Open();
            Run(connection, "begin");
            Run(connection, System.IO.File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Analysis", "snapshot_schema.sql")));
            Run(connection, $"insert into meta.build values ('{build}', '2026-11-10 06:00:00', '2026-11-10', '{Iso(DataThrough)}', {(SettledThrough is { } s ? $"'{Iso(s)}'" : "null")}, 'sample')");
            Run(connection, "insert into meta.batch (batch_id, feed, file_name) values (1, 'enrolment', '参保人数.xlsx'), (2, 'accidents', '工伤认定.xlsx')");
            WriteCodes(connection);
            WriteIncidence(connection);
            WriteInjuries(connection);
            statements.ForEach(statement => Run(connection, statement));
            Run(connection, "commit");
        }

        System.IO.File.WriteAllText(Folder.CurrentPointer, build);
    }

    public SnapshotReader Reader(CountyScope? scope = null) => new(Catalog, scope ?? CountyScope.City);

    public void Dispose()
    {
        Catalog.Dispose();
        Directory.Delete(Folder.Root, recursive: true);
    }

    private void WriteIncidence(DuckDBConnection connection)
    {
        using var rows = connection.CreateAppender("marts", "mart_incidence_month");
        var keys = Cells.Select(c => c.Key).Concat(Injuries.Select(i => i.Key)).Distinct();
        foreach (var key in keys)
        {
            var injuries = Injuries.Where(i => i.Key == key).ToList();
            var decided = injuries.Where(i => !i.Pending).ToList();
            var row = Begin(rows, key).AppendValue(Cells.Where(c => c.Key == key).Sum(c => c.Insured));
            row.AppendValue(decided.Where(i => i.IsProduction).Sum(i => i.Count))
                .AppendValue(decided.Where(i => i.IsAll).Sum(i => i.Count))
                .AppendValue(decided.Where(i => i.Ground == "14-6").Sum(i => i.Count))
                .AppendValue(decided.Where(i => i.Ground == "15-1").Sum(i => i.Count))
                .AppendValue(decided.Where(i => i.IsProduction && i.Severity == "fatal").Sum(i => i.Count))
                .AppendValue(decided.Where(i => i.IsAll && i.Severity == "fatal").Sum(i => i.Count))
                .AppendValue(injuries.Where(i => i.Pending).Sum(i => i.Count))
                .EndRow();
        }
    }

    private void WriteInjuries(DuckDBConnection connection)
    {
        using var rows = connection.CreateAppender("marts", "mart_injury_month");
        foreach (var group in Injuries.Where(i => !i.Pending).GroupBy(i => (i.Key, i.Ground, i.Cause, i.Severity)))
        {
            Begin(rows, group.Key.Key).AppendValue(group.Key.Ground).AppendValue(group.Key.Cause).AppendValue(group.Key.Severity)
                .AppendValue(group.Sum(i => i.Count)).EndRow();
        }
    }

    private static IDuckDBAppenderRow Begin(DuckDBAppender rows, CellKey key) =>
        rows.CreateRow().AppendValue(key.Month).AppendValue(key.County).AppendValue(key.Industry)
            .AppendValue(key.Licence).AppendValue(key.Size).AppendValue(key.Kind);

    private static void WriteCodes(DuckDBConnection connection)
    {
        using (var grounds = connection.CreateAppender("codes", "grounds"))
        {
            foreach (var row in CodeList.Named("grounds").Rows)
            {
                grounds.CreateRow().AppendValue(row[0]).AppendValue(row[1]).AppendValue(row[2])
                    .AppendValue(row[3] == "true").AppendValue(row[4] == "true").AppendValue(row[5] == "true").EndRow();
            }
        }

        using (var industries = connection.CreateAppender("codes", "key_industries"))
        {
            foreach (var code in CodeList.Named("key-industries").Codes)
            {
                industries.CreateRow().AppendValue(code).AppendNullValue().AppendNullValue().AppendNullValue().EndRow();
            }
        }

        using var members = connection.CreateAppender("marts", "key_industry_member");
        foreach (var (unit, division, licence) in Members().Distinct())
        {
            members.CreateRow().AppendValue(unit).AppendValue(division).AppendValue(licence).EndRow();
        }
    }

    // As docs/architecture.md says: a cell (division, licence) belongs through its division, or through its licence.
    private static IEnumerable<(string Unit, string Division, string Licence)> Members() =>
        from row in CodeList.Named("key-industry-members").Rows
        from cell in row[2].Length > 0
            ? CodeList.Named("industries").Codes.Select(code => (Division: code, Licence: row[2]))
            : [(row[1], ""), (row[1], "hazchem")]
        select (row[0], cell.Division, cell.Licence);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Run(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

/// <summary>Where in the marts something is counted.</summary>
public sealed record CellKey(DateOnly Month, string County, string Industry, string Licence, string Size, string Kind);

/// <summary>Insured persons of a cell at the month's end.</summary>
public sealed record Cell(CellKey Key, long Insured);

/// <summary>Injuries of one kind in a cell.</summary>
public sealed record Injury(CellKey Key, string Ground, string Cause, string Severity, long Count = 1, bool Pending = false)
{
    public bool IsProduction => Ground is "14-1" or "14-2" or "14-3" or "14-5" or "14-7" or "15-2";

    public bool IsAll => IsProduction || Ground is "14-6" or "15-1" or "15-3";
}
