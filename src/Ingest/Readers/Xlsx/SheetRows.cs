using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace Ingest.Readers.Xlsx;

/// <summary>The rows of a sheet as MiniExcel reads them, each with its number.</summary>
internal static class SheetRows
{
    /// <summary>The disk cache of shared strings is slow and leaves what it holds in the temp folder; their size is limited instead.</summary>
    private static readonly OpenXmlConfiguration Configuration = new()
    {
        EnableSharedStringCache = false,
        EnableConvertByteArray = false,
        TrimColumnNames = false,
    };

    /// <summary>Reads stretch by stretch: MiniExcel makes a row for every number it meets, and a lone far row would cost a million.</summary>
    public static IEnumerable<(int Row, IDictionary<string, object?> Cells)> Of(string path, string sheet, SheetFacts facts)
    {
        foreach (var (first, last) in facts.Stretches)
        {
            using var file = File.OpenRead(path);
            var row = first;
            foreach (IDictionary<string, object?> cells in file.Query(
                useHeaderRow: false, sheetName: sheet, excelType: ExcelType.XLSX, startCell: $"A{row}", configuration: Configuration))
            {
                yield return (row, cells);
                if (row++ == last)
                {
                    break;
                }
            }
        }
    }
}
