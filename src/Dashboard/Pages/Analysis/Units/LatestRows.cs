using Dashboard.Pages.Analysis.Rows;
using Dashboard.Shell;
using Model.Analysis;
using Model.Codes;

namespace Dashboard.Pages.Analysis.Units;

/// <summary>A few fact rows in words.</summary>
public sealed class LatestRows(RowsPage page)
{
    private readonly Dictionary<string, int> places = page.Columns.Select((column, at) => (column.Name, at)).ToDictionary(c => c.Name, c => c.at, StringComparer.Ordinal);

    public long Total => page.Total;

    public IReadOnlyList<LatestRow> All => [.. page.Rows.Select(row => new LatestRow(this, row))];

    public string Title(string column) => page.Columns[places[column]].Title.ToString();

    internal RowSource Source(IReadOnlyList<object?> row) => RowsTable.Source(page, row);

    internal object? Value(IReadOnlyList<object?> row, string column) => row[places[column]];

    internal string Words(IReadOnlyList<object?> row, string column) => (Value(row, column), page.Columns[places[column]].Codes) switch
    {
        (null, _) => Format.None,
        (string code, { } list) => CodeList.Named(list).NameOf(code).ToString(),
        (DateOnly day, _) => Format.ShortDate(day),
        (long number, _) => Format.Count(number),
        ({ } value, _) => value.ToString() ?? Format.None,
    };
}

/// <summary>One of them.</summary>
public sealed class LatestRow(LatestRows rows, IReadOnlyList<object?> values)
{
    public string this[string column] => rows.Words(values, column);

    public RowSource Source => rows.Source(values);

    /// <summary>As it stands in the data.</summary>
    public string? Code(string column) => rows.Value(values, column) as string;
}
