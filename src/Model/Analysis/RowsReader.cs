using System.Globalization;
using Model.Feeds;
using Model.Warehouse;

namespace Model.Analysis;

/// <summary>The fact rows behind a figure, down to file, sheet and row. No identity and no name of a person is among them.</summary>
public sealed class RowsReader(SnapshotReader reader)
{
    private const int LargestPage = 1000;

    /// <summary>Enough of a token to tell persons apart on a screen; the rest stays in the marts.</summary>
    private const int ShownToken = 10;

    /// <summary>Column of <c>Rows/*.sql</c> that tells persons apart, where a fact is of persons.</summary>
    private const string Person = "person";

    private static readonly Dictionary<string, ColumnTitle> Titles =
        Yaml.ReadEmbedded<Dictionary<string, ColumnTitle>>("Analysis/Rows/titles.yml");

    /// <exception cref="ArgumentException">The fact has no column for a filter or for the sort.</exception>
    public RowsPage Read(RowsQuery query)
    {
        var asked = query with { Page = Math.Max(1, query.Page), PageSize = Math.Clamp(query.PageSize, 1, LargestPage) };
        return reader.Remember($"rows {asked}", () => Page(asked, asked.PageSize, (asked.Page - 1L) * asked.PageSize), page => page.Rows.Count);
    }

    /// <summary>All rows of the question, for export; <see cref="RowsQuery.Page"/> is not looked at.</summary>
    /// <param name="query">Question.</param>
    /// <param name="atMost">Rows beyond are left out.</param>
    public RowsPage ReadAll(RowsQuery query, int atMost = 1_000_000) => Page(query with { Page = 1, PageSize = atMost }, atMost, 0);

    /// <summary>Columns of a fact, in order.</summary>
    public IReadOnlyList<RowColumn> Columns(Fact fact) => reader.Remember(
        $"columns {fact}",
        () => (IReadOnlyList<RowColumn>)[.. reader.RunTable($"{Sql(fact)} limit 0", Parameters(new RowsQuery { Fact = fact })).Names.Select(name => Column(fact, name))],
        columns => columns.Count);

    /// <summary>Does the fact have a column for this parameter of its query?</summary>
    public static bool Takes(Fact fact, string filter) => SnapshotParameters.NamesIn(Sql(fact)).Contains(filter, StringComparer.Ordinal);

    private RowsPage Page(RowsQuery query, int size, long skip)
    {
        var (sql, values) = (Sql(query.Fact), Parameters(query));
        Refuse(query, sql, values);
        var totals = reader.Remember($"row totals {query with { Page = 1, PageSize = 1, Sort = null, Descending = false }}", () => Totals(query.Fact, sql, values), _ => 1);
        var order = query.Sort is null
            ? $"{Newest(query.Fact)} desc nulls last, file_name, row_number"
            : $"{query.Sort} {(query.Descending ? "desc" : "asc")} nulls last, file_name, row_number";
        var (_, rows) = reader.RunTable(string.Create(CultureInfo.InvariantCulture, $"select {Shown(query.Fact)} from ({sql}) order by {order} limit {size} offset {skip}"), values);
        return new RowsPage
        {
            Columns = Columns(query.Fact),
            Rows = [.. rows.Select(row => (IReadOnlyList<object?>)[.. row.Select(Plain)])],
            Total = totals.Rows,
            Persons = totals.Persons,
            Sums = totals.Sums,
            Page = query.Page,
            PageSize = query.PageSize,
        };
    }

    private RowTotals Totals(Fact fact, string sql, Dictionary<string, object?> values)
    {
        var money = Columns(fact).Where(column => column.Name.EndsWith("_yuan", StringComparison.Ordinal)).ToList();
        var sums = string.Concat(money.Select(column => $", coalesce(sum({column.Name}::decimal(18, 2)), 0)"));
        var persons = IsOfPersons(fact) ? $"count(distinct {Person})" : "null";
        var row = reader.RunTable($"select count(*), {persons}{sums} from ({sql})", values).Rows[0];
        return new RowTotals((long)row[0]!, row[1] as long?, [.. money.Select((column, at) => new RowSum(column.Name, column.Title, (decimal)row[at + 2]!))]);
    }

    private bool IsOfPersons(Fact fact) => Columns(fact).Any(column => column.Name == Person);

    private string Shown(Fact fact) => IsOfPersons(fact) ? string.Create(CultureInfo.InvariantCulture, $"* replace (left({Person}, {ShownToken}) as {Person})") : "*";

    /// <summary>A filter that is silently not applied would show rows that are not behind the figure.</summary>
    private void Refuse(RowsQuery query, string sql, Dictionary<string, object?> values)
    {
        var used = SnapshotParameters.NamesIn(sql);
        var lost = values.Where(filter => filter.Value is not (null or false)).Select(filter => filter.Key).Except(used, StringComparer.Ordinal).ToList();
        if (lost.Count > 0)
        {
            throw new ArgumentException($"{query.Fact.Word()} cannot be filtered by {string.Join(", ", lost)}.", nameof(query));
        }

        if (query.Sort is { } sort && Columns(query.Fact).All(column => column.Name != sort))
        {
            throw new ArgumentException($"{query.Fact.Word()} has no column {sort}.", nameof(query));
        }
    }

    private static RowColumn Column(Fact fact, string name)
    {
        if (Titles.TryGetValue(name, out var own))
        {
            return new RowColumn(name, own.Title, own.Codes);
        }

        var column = Contract(fact).Column(name);
        return new RowColumn(name, column.Title, column.Codes);
    }

    private static FeedContract Contract(Fact fact) => FeedCatalog.Find(fact switch
    {
        Fact.Injuries => "accidents",
        Fact.Diseases => "occupational_diseases",
        _ => fact.Word(),
    })!;

    private static string Sql(Fact fact) => EmbeddedText.Read($"Analysis/Rows/{fact.Word()}.sql");

    private static string Newest(Fact fact) => fact switch
    {
        Fact.Injuries => "occurred_on",
        Fact.Enrolment or Fact.Contributions => "month",
        Fact.Diseases => "diagnosed_on",
        Fact.Payments => "paid_month",
        Fact.Trainings => "held_on",
        Fact.Inspections => "inspected_on",
        _ => throw new ArgumentOutOfRangeException(nameof(fact)),
    };

    private static object? Plain(object? value) => value switch
    {
        null or string or long or double or bool or DateOnly => value,
        decimal number => (double)number,
        DateTime time => DateOnly.FromDateTime(time),
        _ => Convert.ToInt64(value, CultureInfo.InvariantCulture),
    };

    private static Dictionary<string, object?> Parameters(RowsQuery query)
    {
        var exposed = DiseaseSpanReader.YearsOf(query.Exposure);
        return new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["from"] = query.From,
            ["to"] = query.To,
            ["county"] = query.County,
            ["industry"] = query.Industry,
            ["unit"] = query.KeyIndustry,
            ["size"] = query.Size,
            ["employer"] = query.Employer,
            ["case_number"] = query.CaseNumber,
            ["measure"] = query.Measure?.Word(),
            ["status"] = query.Status,
            ["cause"] = query.Cause,
            ["deviation"] = query.Deviation,
            ["contact"] = query.Contact,
            ["ground"] = query.Ground,
            ["severity"] = query.Severity,
            ["disease"] = query.Disease,
            ["stage"] = query.Stage,
            ["exposed_from"] = exposed.From,
            ["exposed_to"] = exposed.To,
            ["pneumoconiosis_only"] = query.PneumoconiosisOnly,
            ["new_only"] = query.NewOnly,
            ["payer"] = query.Payer,
            ["without_projects"] = query.WithoutProjects,
        };
    }

    private sealed record RowTotals(long Rows, long? Persons, IReadOnlyList<RowSum> Sums);

    private sealed record ColumnTitle
    {
        public Bilingual Title { get; init; } = new();

        public string? Codes { get; init; }
    }
}
