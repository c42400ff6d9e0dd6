namespace Bench;

/// <summary><c>dotnet run -c Release --project bench/Bench -- NAME [ARGUMENT…]</c>: what the product costs against the least that the same work could cost.</summary>
internal static class Program
{
    private const string Usage = """
        load-csv                 a contributions csv of a million rows, in UTF-8 and GB18030, against DuckDB's read_csv and a typed insert
        load-xlsx                an employer register of 200,000 rows, against MiniExcel's typed Query<T>
        build [DATA]             marts of the whole sample city (or of a copy of the data folder DATA), against reference-build.sql
        pages URL [STATIC]       each page of a running server, 20 readers at once, against the static file STATIC of the same server
        lists [PAGE [STORE]]     lists of the operational store with 100,000 records each, on SQLite and on PostgreSQL; or those alone whose address ends in PAGE (several with commas), on STORE alone
        export                   100,000 rows taken away as a workbook, against MiniExcel writing the same cells
        generate                 the sample city's files at scale 1 and 10
        statistics               every statistic of the sample city, and of one ten times as large
        all                      everything but pages, lists and statistics
        """;

    private static async Task<int> Main(string[] arguments)
    {
        using var interrupted = new CancellationTokenSource();
        Console.CancelKeyPress += (_, press) =>
        {
            press.Cancel = true;
            interrupted.Cancel();
        };
        return await RunAsync(arguments, interrupted.Token);
    }

    private static async Task<int> RunAsync(string[] arguments, CancellationToken stop)
    {
        switch (arguments)
        {
            case ["load-csv"]:
                await LoadCsvBench.RunAsync(stop);
                return 0;
            case ["load-xlsx"]:
                await LoadXlsxBench.RunAsync(stop);
                return 0;
            case ["build", .. var data]:
                return await BuildBench.RunAsync(data.FirstOrDefault(), stop) ? 0 : 1;
            case ["pages", var url, .. var file]:
                await PagesBench.RunAsync(new Uri(url), file.FirstOrDefault(), stop);
                return 0;
            case ["lists", .. var only] when only.Length <= 2:
                await ListsBench.RunAsync(only.ElementAtOrDefault(0) ?? "", only.ElementAtOrDefault(1) ?? "", stop);
                return 0;
            case ["export"]:
                await ExportBench.RunAsync(stop);
                return 0;
            case ["generate"]:
                await GenerateBench.RunAsync(stop);
                return 0;
            case ["statistics"]:
                await StatisticsBench.RunAsync(stop);
                return 0;
            case ["all"]:
                await LoadCsvBench.RunAsync(stop);
                await LoadXlsxBench.RunAsync(stop);
                await ExportBench.RunAsync(stop);
                var isEqual = await BuildBench.RunAsync(null, stop);
                await GenerateBench.RunAsync(stop);
                return isEqual ? 0 : 1;
            default:
                Console.Error.WriteLine(Usage);
                return 5;
        }
    }
}
