using Ingest.Readers;

namespace Ingest.Contracts;

/// <summary>Finds the header of a sheet among its first rows. A header may take up to three rows, where groups of columns have a common title.</summary>
internal sealed class HeaderSearch
{
    private const int MostHeaderRows = 3;

    private readonly LandedSheet sheet;
    private readonly string fileName;
    private readonly IReadOnlyList<TopRow> rows;
    private readonly IReadOnlyList<Candidate> candidates;
    private readonly Dictionary<HeaderNames, SheetHead?> found;

    public HeaderSearch(LandedSheet sheet, string fileName)
    {
        (this.sheet, this.fileName, found) = (sheet, fileName, []);
        rows = [.. sheet.Top.Select(row => new TopRow(row.Number, row.Cells))];
        candidates = [..
            from top in Enumerable.Range(0, rows.Count)
            from count in Enumerable.Range(1, Math.Min(MostHeaderRows, rows.Count - top))
            select Stacked(top, count)];
    }

    private HeaderSearch(LandedSheet landed, HeaderSearch before) =>
        (sheet, fileName, rows, candidates, found) = (landed, before.fileName, before.rows, before.candidates, before.found);

    public LandedSheet Sheet => sheet;

    /// <summary>The same search, now that the sheet has landed: what was found in its first rows stands.</summary>
    public HeaderSearch In(LandedSheet landed) => new(landed, this);

    /// <summary>The head that fits the feed best; of equal ones the shortest, then the topmost.</summary>
    /// <returns>Null when no row names two columns of the feed.</returns>
    public SheetHead? Best(HeaderNames names)
    {
        if (!found.TryGetValue(names, out var best))
        {
            found.Add(names, best = candidates.Select(candidate => Read(names, candidate))
                .Where(head => head.Columns.Count > 0 && head.Score >= 2)
                .OrderByDescending(head => head.Score)
                .ThenBy(head => head.HeaderRows)
                .ThenBy(head => head.TopRow)
                .FirstOrDefault());
        }

        return best is null ? null : best with { Sheet = sheet };
    }

    private SheetHead Read(HeaderNames names, Candidate candidate)
    {
        var columns = new List<HeadColumn>();
        var months = new List<HeadMonth>();
        var (unknown, twice) = (new List<string>(), new List<string>());
        foreach (var (ordinal, readings) in candidate.Columns)
        {
            var lowest = readings[0].Written;
            if (readings.Select(r => (r.Written, Column: names.Find(r.Normal))).FirstOrDefault(r => r.Column is not null) is { Column: { } column } named)
            {
                Add(columns, new HeadColumn(column, ordinal, named.Written), c => c.Column == column, twice, named.Written);
            }
            else if (names.Feed.MonthsAcross is not null && readings.Select(r => MonthHeader.Parse(r.Normal)).FirstOrDefault(m => m is not null) is { } month)
            {
                var header = new HeadMonth(month.Year ?? candidate.Year, month.Month, ordinal, lowest);
                Add(months, header, m => (m.Year, m.Month) == (header.Year, header.Month), twice, header.Header);
            }
            else if (!readings.Any(r => names.Ignores(r.Normal)))
            {
                unknown.Add(lowest);
            }
        }

        // A sheet with a column for the month has one record a line; month-like headers beside it are not read.
        if (names.Feed.MonthsAcross is { } across && columns.Exists(c => c.Column.Name == across.Month))
        {
            months.Clear();
        }

        return new SheetHead(sheet, rows[candidate.Top].Number, rows[candidate.Top + candidate.Count - 1].Number, candidate.Count, columns, months, unknown, twice) { Titles = candidate.Titles };
    }

    /// <summary>What does not depend on the feed, worked out once for all of them.</summary>
    private Candidate Stacked(int top, int count)
    {
        var titles = rows.Take(top).SelectMany(r => r.Cells).OfType<string>().ToArray();
        var columns = Enumerable.Range(1, sheet.Columns).Select(ordinal => (ordinal, Stack(top, count, ordinal))).Where(c => c.Item2.Count > 0).Select(c => (c.ordinal, Readings(c.Item2)));
        return new Candidate(top, count, titles, YearOf(titles), [.. columns]);
    }

    private int? YearOf(IEnumerable<string> titles) =>
        MonthHeader.YearIn(sheet.Sheet) ?? titles.Select(MonthHeader.YearIn).FirstOrDefault(y => y is not null) ?? MonthHeader.YearIn(fileName);

    /// <summary>Texts of the header rows over one column, top to bottom; a vertically merged cell counts once.</summary>
    private List<HeaderCell> Stack(int top, int count, int ordinal)
    {
        var stack = new List<HeaderCell>(count);
        foreach (var row in rows.Skip(top).Take(count))
        {
            if (row.Headers[ordinal - 1] is { } cell && (stack.Count == 0 || stack[^1] != cell))
            {
                stack.Add(cell);
            }
        }

        return stack;
    }

    /// <summary>What a stack may mean: its lowest text, or that with the titles above it. Never an upper text alone: the lowest row would then be data.</summary>
    private static List<HeaderCell> Readings(List<HeaderCell> stack) =>
        [.. Enumerable.Range(0, stack.Count).Reverse().Select(from => new HeaderCell(
            string.Concat(stack.Skip(from).Select(c => c.Written)),
            string.Concat(stack.Skip(from).Select(c => c.Normal))))];

    private static void Add<T>(List<T> found, T item, Predicate<T> same, List<string> twice, string header)
    {
        if (found.Exists(same))
        {
            twice.Add(header);
        }
        else
        {
            found.Add(item);
        }
    }
}

/// <summary>Rows that may be the header.</summary>
/// <param name="Top">The first of them, from 0.</param>
/// <param name="Count">How many.</param>
/// <param name="Titles">Texts above.</param>
/// <param name="Year">That the titles, the sheet or the file name.</param>
/// <param name="Columns">What each column that has a text there may mean, its lowest text first.</param>
internal sealed record Candidate(int Top, int Count, IReadOnlyList<string> Titles, int? Year, IReadOnlyList<(int Ordinal, List<HeaderCell> Readings)> Columns);

/// <param name="Number">As the sender numbers it.</param>
/// <param name="Cells">Text or null, one a landed column.</param>
internal sealed record TopRow(int Number, IReadOnlyList<string?> Cells)
{
    /// <summary>The cells as headers; null where there is nothing to read. Made once, looked at by every feed.</summary>
    public IReadOnlyList<HeaderCell?> Headers { get; } = [.. Cells.Select(HeaderCell.Of)];
}

/// <param name="Written">As the sender wrote it.</param>
/// <param name="Normal">After <see cref="HeaderText.Normal"/>.</param>
internal sealed record HeaderCell(string Written, string Normal)
{
    public static HeaderCell? Of(string? text) => HeaderText.Normal(text) is { Length: > 0 } normal ? new HeaderCell(text!, normal) : null;
}
