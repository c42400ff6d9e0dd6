using Model.Codes;
using Model.Feeds;
using Model.Warehouse;

namespace Model.Tests.Warehouse;

public sealed class MartDefinitionTests(BuiltCity built) : IClassFixture<BuiltCity>
{
    public static TheoryData<string> Marts => [.. EmbeddedText.Paths("Warehouse/Marts", ".sql").Select(path => Path.GetFileNameWithoutExtension(path))];

    public static TheoryData<string> Models =>
        [.. new[] { "Warehouse/Marts", "Warehouse/Staging", "Warehouse/Checks" }.SelectMany(folder => EmbeddedText.Paths(folder, ".sql"))];

    [Theory, MemberData(nameof(Models))]
    public void Every_model_and_check_states_its_grain_first(string path) =>
        Assert.StartsWith("-- One row", EmbeddedText.Read(path), StringComparison.Ordinal);

    [Theory, MemberData(nameof(Marts))]
    public void Every_column_of_a_mart_is_described_in_its_order_and_no_other(string mart)
    {
        var columns = built.City.Rows($"select column_name from duckdb_columns() where schema_name = 'marts' and table_name = '{mart}' order by column_index");

        Assert.Equal(columns, MartDefinition.Of(mart).Columns.Keys);
    }

    [Theory, MemberData(nameof(Marts))]
    public void The_grain_a_mart_states_is_the_grain_it_has(string mart)
    {
        var key = string.Join(", ", MartDefinition.Of(mart).Key);

        Assert.NotEqual(["0"], built.City.Rows($"select count(*) from marts.{mart}"));
        Assert.Empty(built.City.Rows($"select {key} from marts.{mart} group by all having count(*) > 1"));
    }

    [Theory, MemberData(nameof(Marts))]
    public void Every_text_of_a_mart_is_in_both_languages(string mart)
    {
        var definition = MartDefinition.Of(mart);

        foreach (var column in definition.Columns.Values.Concat(definition.Measures.Values))
        {
            Bilingual?[] texts = [column.Title, column.Unit, column.Numerator, column.Formula, column.Denominator, column.Period, column.Population, column.Undefined, column.Limits];
            Assert.All(texts.OfType<Bilingual>().Append(definition.Grain), text => Assert.False(string.IsNullOrWhiteSpace(text.Zh) || string.IsNullOrWhiteSpace(text.En)));
        }
    }

    [Theory, MemberData(nameof(Marts))]
    public void Every_measure_says_what_it_counts_when_of_whom_and_its_limits(string mart)
    {
        var definition = MartDefinition.Of(mart);

        foreach (var (name, measure) in definition.Columns.Where(c => c.Value.IsMeasure).Concat(definition.Measures.Select(m => KeyValuePair.Create(m.Key, (MartColumn)m.Value))))
        {
            Assert.True(measure is { Numerator: not null, Period: not null, Population: not null, Limits: not null, Source.Count: > 0 }, name);
            Assert.True(measure.Denominator is null == measure.Formula is null, $"{name} divides and does not say how in words, or the other way round");
            Assert.NotEmpty(measure.Feeds());
            Assert.True(measure.Denominator is null || measure.Undefined is not null || name == "average_insured", $"{name} divides and does not say when it is blank");
        }
    }

    [Theory, MemberData(nameof(Marts))]
    public void Every_source_and_code_list_that_a_column_names_exists(string mart)
    {
        foreach (var (name, column) in MartDefinition.Of(mart).Columns)
        {
            Assert.All(column.Source, source => Assert.True(Exists(source), $"{name}: {source}"));
            Assert.True(column.Codes is null || CodeTables.Names.Contains(column.Codes, StringComparer.Ordinal), $"{name}: {column.Codes}");
        }
    }

    [Fact]
    public void Every_figure_of_an_aggregate_leads_to_fact_rows()
    {
        foreach (var mart in MartDefinition.All.Where(m => m.Mart.StartsWith("mart_", StringComparison.Ordinal)))
        {
            var attributes = mart.Columns.Keys.Except(mart.Rows.SelectMany(r => r.Of)).Except(mart.Key);
            Assert.All(attributes, name => Assert.True(mart.Columns[name].Unit is null || name == "base_rate_percent", $"{mart.Mart}.{name}"));
            Assert.All(mart.Rows, rows => Assert.True(MartDefinition.Of(rows.Fact).Columns.ContainsKey("row_number")));
        }
    }

    [Fact]
    public void The_published_file_carries_the_texts_as_comments() => Assert.Equal(
        ["平均参保人数 / Average insured"],
        built.City.Rows("select comment from duckdb_columns() where table_name = 'mart_employer_year' and column_name = 'average_insured'"));

    private static bool Exists(string source)
    {
        var parts = source.Split('.');
        return parts switch
        {
            ["staging", var feed, var column] => FeedCatalog.Find(feed)?.Columns.Exists(c => c.Name == column) == true,
            ["codes", var table, var column] => CodeTables.Names.Any(list => CodeTables.TableOf(list) == table && CodeList.Named(list).Header.Contains(column, StringComparer.Ordinal)),
            ["marts", var mart, var column] => MartDefinition.Of(mart).Columns.ContainsKey(column),
            ["received", "raw", "batch", _] => true,
            _ => false,
        };
    }
}
