using System.Globalization;
using System.Text;
using DuckDB.NET.Data;
using Model.Warehouse;

namespace Bench;

/// <summary>Loading a csv: recognised, judged, split, kept with its file; against DuckDB reading the same rows as text and inserting them typed into a new file.</summary>
internal static class LoadCsvBench
{
    private const int Employers = 13_000;
    private const int Months = 77;

    public static async Task RunAsync(CancellationToken stop)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var files = new Installation();
        var (utf8, gb18030) = (files.PathOf("utf8.csv"), files.PathOf("gb18030.csv"));
        ValidRows.WriteContributions(utf8, new UTF8Encoding(false), Employers, Months);
        ValidRows.WriteContributions(gb18030, Encoding.GetEncoding("GB18030"), Employers, Months);
        // DuckDB reads no GB18030: both are held against the UTF-8 file of the same rows.
        await Pairs.CompareAsync("load-csv, UTF-8", 2, () => LoadAsync(utf8, stop), () => Task.Run(() => Bare(utf8), stop));
        await Pairs.CompareAsync("load-csv, GB18030", 2, () => LoadAsync(gb18030, stop), () => Task.Run(() => Bare(utf8), stop));
    }

    private static async Task LoadAsync(string file, CancellationToken stop)
    {
        using var fresh = new Installation();
        await fresh.RunAsync(["load", file], 0, stop);
    }

    private static void Bare(string file)
    {
        using var fresh = new Installation();
        using var connection = WarehouseFile.OpenForWriting(fresh.PathOf("bare.duckdb"));
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            create table contributions (employer_code varchar, month date, wage_base bigint, rate_percent decimal(9, 4), premium_due bigint, premium_paid bigint, paid_on date);
            insert into contributions
            select
                统一社会信用代码,
                (费款所属期 || '-01')::date,
                (缴费基数::decimal(15, 2) * 100)::bigint,
                费率::decimal(9, 4),
                (应缴金额::decimal(15, 2) * 100)::bigint,
                (实缴金额::decimal(15, 2) * 100)::bigint,
                到账日期::date
            from read_csv('{file}', header = true, all_varchar = true);
            checkpoint;
            """;
        command.ExecuteNonQuery();
        Expect(connection);
    }

    private static void Expect(DuckDBConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "select count(*) from contributions";
        var rows = Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
        if (rows != (long)Employers * Months)
        {
            throw new InvalidOperationException($"The reference holds {rows} rows.");
        }
    }
}
