using MiniExcelLibs;

namespace Dashboard.Tests.Independent;

/// <summary>Code lists as the csv files in <c>src/Model/Codes</c> stand, read without the product: a cell holds the code or its Chinese name.</summary>
internal sealed class PlainCodes(string repository)
{
    private readonly Dictionary<string, Dictionary<string, string>> lists = new(StringComparer.Ordinal);

    /// <summary>The code of a cell; null when the list has none.</summary>
    public string? Find(string list, string text) => Spellings(list).GetValueOrDefault(text);

    private Dictionary<string, string> Spellings(string list)
    {
        if (!lists.TryGetValue(list, out var spellings))
        {
            var rows = MiniExcel.Query(Path.Combine(repository, "src", "Model", "Codes", list + ".csv"), useHeaderRow: true, excelType: ExcelType.CSV)
                .Cast<IDictionary<string, object?>>()
                .Select(row => (Code: row.Values.First()!.ToString()!, Name: PlainText.Fold(row["name_zh"]!.ToString()!)))
                .ToArray();
            lists[list] = spellings = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var (code, name) in rows)
            {
                spellings[code] = code;
                spellings.TryAdd(name, code);
            }
        }

        return spellings;
    }
}
