using Dashboard.Exports;
using Microsoft.Extensions.DependencyInjection;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace Bench;

/// <summary>Taking rows away as a workbook with cover, safe cells and the line on every printed page; against MiniExcel writing the same cells and nothing else.</summary>
internal static class ExportBench
{
    private const int Rows = 100_000;

    private static readonly string[] Columns = ["案号", "发生日期", "单位", "行业", "县（市、区）", "情形", "程度", "损失工日", "金额", "文件", "行号"];

    public static async Task RunAsync(CancellationToken stop)
    {
        await using var services = new ServiceCollection().AddLogging().AddLocalization().AddSingleton<ExportWords>().AddSingleton<XlsxWriter>().BuildServiceProvider();
        var writer = services.GetRequiredService<XlsxWriter>();
        var cover = new ExportCover { Title = "明细", AsOf = "2026年10月", BuildId = "b", Rows = Rows, AllRows = Rows, IsSample = true };
        var taker = new ExportTaker("leader", new("分管领导", "Leader"), new("全市", "whole city"), DateTimeOffset.UnixEpoch, "季度联席会议材料");
        await Pairs.CompareAsync("export", 1.5, () => OursAsync(writer, cover, taker, stop), () => BareAsync(stop));
    }

    private static async Task OursAsync(XlsxWriter writer, ExportCover cover, ExportTaker taker, CancellationToken stop)
    {
        await using var file = new MemoryStream();
        await writer.WriteAsync(file, [new ExportSheet("明细", Columns, Lines())], cover, taker, stop);
    }

    private static async Task BareAsync(CancellationToken stop)
    {
        await using var file = new MemoryStream();
        var cells = Lines().Select(line => Columns.Zip(line).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal));
        await file.SaveAsAsync(cells, configuration: new OpenXmlConfiguration { FastMode = true, AutoFilter = false, TableStyles = TableStyles.None }, cancellationToken: stop);
    }

    private static IEnumerable<IReadOnlyList<object?>> Lines() => Enumerable.Range(1, Rows).Select(IReadOnlyList<object?> (i) =>
    [
        $"济工认〔2025〕{i:00000}号", new DateTime(2025, 1, 1).AddDays(i % 365), $"示例企业{i % 5000}有限公司", "煤炭开采和洗选业", "邹城市", "14-1 工作时间工作场所工作原因", "轻伤", i % 90, i * 1.25m, "2025年.xlsx", i,
    ]);
}
