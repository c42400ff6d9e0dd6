using System.Text;

namespace Ingest.AnalystBench;

/// <summary>The rows of a file by the columns of a method, and what was found wrong while reading them.</summary>
internal sealed class BenchInput
{
    private readonly List<BenchProblem> problems = [];
    private readonly Dictionary<string, int> places;

    private BenchInput(BenchFile file, Dictionary<string, int> places, IReadOnlyList<string> others)
    {
        this.places = places;
        Others = others;
        Rows = [.. file.Rows.Select(r => new BenchRow(this, r))];
    }

    public IReadOnlyList<BenchRow> Rows { get; }

    /// <summary>Columns that the method does not read; they are answered as they came.</summary>
    public IReadOnlyList<string> Others { get; }

    public IReadOnlyList<BenchProblem> Problems => problems;

    public bool Has(string column) => places.ContainsKey(column);

    public int? Place(string column) => places.TryGetValue(column, out var place) ? place : null;

    public void Wrong(string code, int? line, string column, string value) => problems.Add(new BenchProblem(code, line, column, value));

    public static BenchInput Of(BenchFile file, IReadOnlyList<BenchColumn> columns, int most)
    {
        var header = file.Header.Select(Plain).ToList();
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        var wrong = new List<BenchProblem>();
        foreach (var column in columns)
        {
            var names = Names(column.Name);
            var at = header.Select((h, i) => (h, i)).Where(p => names.Contains(p.h)).Select(p => p.i).ToList();
            switch (at)
            {
                case [var place]:
                    found.Add(column.Name, place);
                    break;
                case [] when column.IsRequired:
                    wrong.Add(new BenchProblem("missing_column", null, column.Name, string.Join(", ", file.Header)));
                    break;
                case [_, _, ..]:
                    wrong.Add(new BenchProblem("column_twice", null, column.Name, ""));
                    break;
            }
        }

        var others = file.Header.Where((h, i) => h.Length > 0 && !found.ContainsValue(i)).Distinct(StringComparer.Ordinal).ToList();
        foreach (var name in others)
        {
            found.TryAdd(name, file.Header.ToList().IndexOf(name));
        }

        var input = new BenchInput(file, found, others);
        input.problems.AddRange(wrong);
        if (wrong.Count == 0 && (file.Rows.Count == 0 || file.Rows.Count > most))
        {
            input.Wrong(file.Rows.Count == 0 ? "no_rows" : "too_many_rows", null, "", $"{most}");
        }

        foreach (var row in wrong.Count == 0 ? file.Rows.Where(r => r.Cells.Skip(file.Width).Any(c => !string.IsNullOrWhiteSpace(c))) : [])
        {
            input.Wrong("beyond_header", row.Number, "", row.Cells.Skip(file.Width).First(c => !string.IsNullOrWhiteSpace(c))!);
        }

        return input;
    }

    private static string[] Names(string column)
    {
        var title = BenchTexts.Title(column);
        return [Plain(column), Plain(title.Zh), Plain(title.En)];
    }

    private static string Plain(string header) => header.Normalize(NormalizationForm.FormKC).Trim().Replace(' ', '_').ToLowerInvariant();
}
