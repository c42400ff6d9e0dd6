using MiniExcelLibs;

namespace Bench;

/// <summary>Loading an xlsx: guarded, landed, judged, split; against MiniExcel mapping the same rows to objects and nothing else.</summary>
internal static class LoadXlsxBench
{
    private const int Rows = 200_000;

    public static async Task RunAsync(CancellationToken stop)
    {
        using var files = new Installation();
        var file = files.PathOf("register.xlsx");
        MiniExcel.SaveAs(file, ValidRows.Register(Rows));
        await Pairs.CompareAsync("load-xlsx", 1.5, () => LoadAsync(file, stop), () => Task.Run(() => Bare(file), stop));
    }

    private static async Task LoadAsync(string file, CancellationToken stop)
    {
        using var fresh = new Installation();
        await fresh.RunAsync(["load", file], 0, stop);
    }

    private static void Bare(string file)
    {
        var rows = 0;
        foreach (var row in MiniExcel.Query<RegisterRow>(file))
        {
            rows += row.EmployerCode.Length > 0 && row.OpenedOn.Year > 2000 ? 1 : 0;
        }

        if (rows != Rows)
        {
            throw new InvalidOperationException($"The reference read {rows} rows.");
        }
    }
}
