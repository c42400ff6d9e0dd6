using System.Globalization;
using System.Text.Json;
using Ingest.Tests.Commands;

namespace Ingest.Tests.AnalystBench;

/// <summary>The analyst's bench by the command line, on published tables (data/oracles) and on files as people have them.</summary>
public sealed class StatsTests : IDisposable
{
    private readonly Installation here = new();

    public void Dispose() => here.Dispose();

    [Fact]
    public async Task Rates_of_a_published_table_come_back_row_for_row_at_full_precision()
    {
        var table = Lines("rate_intervals.csv").Where(r => r[0].StartsWith("testdata_Rate", StringComparison.Ordinal)).ToList();
        var file = here.Sent("rates.csv", "case,count,denominator,multiplier,confidence", table.Select(r => string.Join(',', r[0], r[2], r[3], r[4], r[5])));

        var answered = await here.RunAsync("stats", "rate", file, "--method", "auto", "--json");

        Assert.Equal(0, answered.Exit);
        Assert.Equal(table.Count, answered.Json.GetArrayLength());
        foreach (var (row, ours) in table.Zip(answered.Json.EnumerateArray()))
        {
            Assert.Equal(row[0], ours.GetProperty("case").GetString());
            Near(row[6], ours, "value");
            Near(row[7], ours, "lower");
            Near(row[8], ours, "upper");
        }
    }

    [Fact]
    public async Task Standardised_rates_agree_with_the_published_program()
    {
        var answered = await here.RunAsync("stats", "standardise", Oracle("standardise_units.csv"), "--reference", Oracle("standardise_reference.csv"), "--multiplier", "100000", "--json");

        foreach (var row in Lines("standardise.csv"))
        {
            var ours = answered.Json.EnumerateArray().Single(a => a.GetProperty("unit").GetString() == row[0]);
            Near(row[5], ours, row[1]);
            Near(row[6], ours, $"{row[1]}_lower");
            Near(row[7], ours, $"{row[1]}_upper");
        }
    }

    [Fact]
    public async Task Credibility_of_the_published_example_has_its_structure_factors_and_premiums()
    {
        var wide = Lines("hachemeister.csv");
        var file = here.Sent("states.csv", "unit,period,ratio,weight", wide.SelectMany(r => Enumerable.Range(1, 12).Select(q => $"{r[0]},{q},{r[q]},{r[q + 12]}")));

        var answered = (await here.RunAsync("stats", "credibility", file, "--json")).Json.EnumerateArray().ToList();

        foreach (var row in Lines("credibility_hachemeister.csv").Where(r => r[0] == "BuhlmannStraub_BG_unbiased"))
        {
            var ours = answered[row[2].Length == 0 ? 0 : int.Parse(row[2], CultureInfo.InvariantCulture) - 1];
            Near(row[3], ours, row[1] switch { "between_var" => "between_variance", "within_var" => "within_variance", "Z" => "factor", "premium" => "estimate", var same => same });
        }
    }

    [Fact]
    public async Task Funnel_flags_agree_with_the_published_program()
    {
        var table = Lines("funnel_ratio.csv");
        var file = here.Sent("funnel.csv", "unit,count,expected", table.Select((r, i) => $"{i},{r[0]},{r[1]}"));

        var answered = await here.RunAsync("stats", "funnel", file, "--json");

        Assert.Equal(
            table.Select(r => r[2] switch { "High (0.001)" => "high998", "High (0.025)" => "high95", "Low (0.001)" => "low998", "Low (0.025)" => "low95", _ => "within" }),
            answered.Json.EnumerateArray().Select(a => a.GetProperty("flag").GetString()));
    }

    [Fact]
    public async Task Two_published_periods_compare_with_the_published_p()
    {
        var file = here.Sent("pair.csv", "count1,exposure1,count2,exposure2", "60,51477.5,30,54308.7");

        var ours = (await here.RunAsync("stats", "compare", file, "--json")).Json[0];

        Assert.Equal(0.000428, ours.GetProperty("p_one_sided").GetDouble(), 6);
        Assert.Equal(0.000856, ours.GetProperty("p").GetDouble(), 6);
    }

    [Fact]
    public async Task Points_of_a_series_are_charted_in_order_of_time_whatever_their_order_in_the_file()
    {
        var file = here.Sent("months.csv", "series,at,value", "a,2024年2月,5", "a,2023-12,3", "b,2024-01,9", "a,2024/1,4");

        var ours = (await here.RunAsync("stats", "xmr", file, "--json")).Json.EnumerateArray().Select(a => a.GetProperty("value").GetDouble());

        Assert.Equal([3, 4, 5, 9], ours);
    }

    [Fact]
    public async Task A_published_series_is_forecast_with_limits_in_order_and_the_method_with_its_reason()
    {
        var table = Lines("series_bc_wage_loss_claims_cuts.csv");
        var file = here.Sent("claims.csv", "at,value", table.Select(r => $"{r[0]},{r[1]}"));

        var ours = (await here.RunAsync("stats", "forecast", file, "--horizon", "12", "--json")).Json.EnumerateArray().ToList();

        Assert.Equal(12, ours.Count);
        Assert.Equal("1995-01", ours[0].GetProperty("at").GetString());
        Assert.All(ours, f =>
        {
            double[] order = [.. new[] { "lower95", "lower80", "mean", "upper80", "upper95" }.Select(p => f.GetProperty(p).GetDouble())];
            Assert.Equal(order.Order(), order);
        });
        Assert.NotEqual("", ours[0].GetProperty("why").GetString());
        Assert.True(ours[0].GetProperty("crps_skill").GetDouble() >= 0);
    }

    [Fact]
    public async Task The_back_test_answers_for_every_method_and_what_is_chosen_does_not_lose_to_seasonal_naive()
    {
        var file = here.Sent("claims.csv", "at,value", Lines("series_bc_wage_loss_claims_cuts.csv").Select(r => $"{r[0]},{r[1]}"));

        var ours = (await here.RunAsync("stats", "forecast", file, "--backtest", "--json")).Json.EnumerateArray().ToList();

        var chosen = ours.Single(s => s.GetProperty("is_chosen").ValueKind == JsonValueKind.True);
        var naive = ours.First(s => s.GetProperty("model").GetString() == "seasonal_naive");
        Assert.True(chosen.GetProperty("crps").GetDouble() <= naive.GetProperty("crps").GetDouble());
    }

    [Fact]
    public async Task Months_left_out_are_gaps_and_exposures_after_the_last_value_are_those_to_come()
    {
        var months = Enumerable.Range(0, 60).Select(i => new DateOnly(2019, 1, 1).AddMonths(i)).Where(m => m != new DateOnly(2020, 5, 1))
            .Select(m => string.Create(CultureInfo.InvariantCulture, $"{m:yyyy-MM},{(m.Year < 2023 || m.Month < 7 ? "20" : "")},{(m.Year < 2023 || m.Month < 7 ? 1000 : 3000)}"));
        var file = here.Sent("exposed.csv", "at,value,exposure", months);

        var ours = (await here.RunAsync("stats", "forecast", file, "--horizon", "6", "--json")).Json.EnumerateArray().ToList();

        Assert.Equal("2023-07", ours[0].GetProperty("at").GetString());
        Assert.All(ours, f => Assert.InRange(f.GetProperty("mean").GetDouble(), 50, 70));
        Assert.All(ours, f => Assert.Equal(JsonValueKind.Null, f.GetProperty("note").ValueKind));
    }

    [Theory]
    [InlineData("at,value\nspring,1", "第 2 行：at 看不出是哪一期：spring")]
    [InlineData("at,value\n2024-01,1\n2024,2", "混有月、季、年")]
    [InlineData("at,value,exposure\n2024-01,3,0\n2024-02,3,10", "有例数的一期没有暴露")]
    public async Task What_cannot_be_forecast_is_refused_in_words(string content, string words) =>
        Assert.Contains(words, (await here.RunAsync("stats", "forecast", here.Sent("input.csv", content), "--lang", "zh")).Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("yyyyMM", "2023-01")]
    [InlineData("yyyy-MM-01", "2023-01")]
    [InlineData("yyyy年M月", "2023-01")]
    public async Task A_month_is_understood_however_it_is_written(string format, string next)
    {
        var file = here.Sent("months.csv", "at,value", Enumerable.Range(0, 48).Select(i => new DateOnly(2019, 1, 1).AddMonths(i))
            .Select(m => $"{m.ToString(format, CultureInfo.InvariantCulture)},{20 + m.Month}"));

        var first = (await here.RunAsync("stats", "forecast", file, "--horizon", "1", "--json")).Json[0];

        Assert.Equal(next, first.GetProperty("at").GetString());
        Assert.InRange(first.GetProperty("mean").GetDouble(), 18, 26);
    }

    [Theory]
    [InlineData("month ends", 12, "2023-01")]
    [InlineData("fractions of years", 12, "2023-01")]
    [InlineData("months by name", 12, "2023-01")]
    [InlineData("midnights", 12, "2023-01")]
    [InlineData("months of quarters", 4, "2023-01")]
    [InlineData("ends of quarters", 4, "2023-03")]
    [InlineData("ends of years", 1, "2023-12")]
    [InlineData("Mondays", 1, "2023-01-02")]
    public async Task The_step_of_a_series_and_its_season_are_those_of_its_periods(string written, int season, string next)
    {
        var step = written switch { "months of quarters" or "ends of quarters" => 3, "ends of years" => 12, _ => 1 };
        var months = Enumerable.Range(0, 48).Select(i => new DateOnly(2023, 1, 1).AddMonths((i - 48) * step)).ToList();
        var at = written switch
        {
            "month ends" or "ends of quarters" or "ends of years" => months.Select(m => $"{m.AddMonths(step).AddDays(-1):yyyy-MM-dd}"),
            "fractions of years" => months.Select(m => (m.Year + ((m.Month - 1) / 12.0)).ToString("G15", CultureInfo.InvariantCulture)),
            "months by name" => months.Select(m => m.ToString("yyyy MMM", CultureInfo.InvariantCulture)),
            "midnights" => months.Select(m => $"{m:yyyy-MM-dd}T00:00:00"),
            "Mondays" => Enumerable.Range(0, 48).Select(i => $"{new DateOnly(2023, 1, 2).AddDays((i - 48) * 7):yyyy-MM-dd}"),
            _ => months.Select(m => $"{m:yyyy-MM}"),
        };
        // The last season of a whole one repeats, so the first forecast tells how long a season was taken to be.
        var file = here.Sent("points.csv", "at,value", at.Select((a, i) => $"{a},{(i % season == 0 ? 900 : 100)}"));

        var first = (await here.RunAsync("stats", "forecast", file, "--horizon", "1", "--json")).Json[0];

        Assert.Equal(next, first.GetProperty("at").GetString());
        Assert.InRange(first.GetProperty("mean").GetDouble(), 700, 1100);
    }

    [Fact]
    public async Task The_season_of_numbered_points_is_said_by_an_option()
    {
        var file = here.Sent("points.csv", "at,value", Enumerable.Range(1, 48).Select(i => $"{i},{(i % 12 == 1 ? 900 : 100)}"));

        Assert.InRange((await here.RunAsync("stats", "forecast", file, "--horizon", "1", "--season", "12", "--json")).Json[0].GetProperty("mean").GetDouble(), 700, 1100);
        Assert.Contains("--season", (await here.RunAsync("stats", "forecast", file, "--season", "0", "--lang", "zh")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nobody_will_be_exposed_nothing_is_forecast()
    {
        var months = Enumerable.Range(0, 49).Select(i => string.Create(CultureInfo.InvariantCulture, $"{new DateOnly(2020, 1, 1).AddMonths(i):yyyy-MM},{(i < 48 ? "20" : "")},{(i < 48 ? 1000 : 0)}"));

        var ours = (await here.RunAsync("stats", "forecast", here.Sent("closed.csv", "at,value,exposure", months), "--horizon", "1", "--json")).Json[0];

        Assert.Equal(0, ours.GetProperty("exposure").GetDouble());
        Assert.All(new[] { "mean", "lower95", "upper95" }, figure => Assert.Equal(0, ours.GetProperty(figure).GetDouble()));
    }

    [Theory]
    [InlineData("rate", "count,denominator\n5,1,000", "表头各列之外：000")]
    [InlineData("rate", "count,denominator,multiplier\n5,100,-100", "multiplier 须大于零：-100")]
    [InlineData("compare", "count1,exposure1,count2,exposure2,ratio0\n5,100,6,100,0", "ratio0 须大于零：0")]
    [InlineData("forecast", "at,value,exposure\n2024-01,3,\n2024-02,3,10", "第 2 行：exposure 是空的")]
    public async Task What_would_give_a_wrong_figure_is_refused_with_its_line(string method, string content, string words) =>
        Assert.Contains(words, (await here.RunAsync("stats", method, here.Sent("input.csv", content), "--lang", "zh")).Output, StringComparison.Ordinal);

    [Fact]
    public async Task A_count_without_denominator_has_limits_and_no_rate()
    {
        var published = Lines("rate_intervals.csv").Single(r => r[0] == "BW1");
        var file = here.Sent("counts.csv", "count,denominator,multiplier,confidence", $"{published[2]},NA,1,95%");

        var ours = (await here.RunAsync("stats", "rate", file, "--method", "BYAR", "--json")).Json[0];

        Assert.Equal(JsonValueKind.Null, ours.GetProperty("value").ValueKind);
        Near(published[7], ours, "lower");
        Near(published[8], ours, "upper");
    }

    [Fact]
    public async Task A_standard_population_standardises_directly_and_expects_nothing()
    {
        var units = here.Sent("units.csv", "unit,stratum,count,exposure", "a,young,10,1000", "a,old,30,1000");
        var reference = here.Sent("standard.csv", "stratum,exposure", "young,75000", "old,25000");

        var ours = (await here.RunAsync("stats", "standardise", units, "--reference", reference, "--json")).Json[0];

        Assert.Equal(15, ours.GetProperty("direct").GetDouble(), 9);
        Assert.Equal(JsonValueKind.Null, ours.GetProperty("expected").ValueKind);
        Assert.Equal("no_reference_rates", ours.GetProperty("note").GetString());
    }

    [Fact]
    public async Task Nothing_is_expected_of_a_unit_with_people_where_the_reference_has_nobody()
    {
        var units = here.Sent("units.csv", "unit,stratum,count,exposure", "a,x,10,1000", "a,y,20,3000");
        var reference = here.Sent("reference.csv", "stratum,count,exposure", "x,0,0", "y,50,20000");

        var ours = (await here.RunAsync("stats", "standardise", units, "--reference", reference, "--json")).Json[0];

        Assert.Equal(JsonValueKind.Null, ours.GetProperty("ratio").ValueKind);
        Assert.Equal("reference_not_exposed", ours.GetProperty("note").GetString());
    }

    [Fact]
    public async Task A_chart_of_points_that_have_no_order_of_time_says_that_it_keeps_that_of_the_file()
    {
        var file = here.Sent("points.csv", "at,value", Enumerable.Range(1, 14).Select(i => i == 13 ? "2024-13,5" : $"{2024 + (i / 13)}-{((i - 1) % 12) + 1:00},{i}"));

        Assert.All((await here.RunAsync("stats", "xmr", file, "--json")).Json.EnumerateArray(), point => Assert.Equal("kept_order", point.GetProperty("note").GetString()));
    }

    [Fact]
    public async Task Numbered_samples_that_pass_a_thousand_are_numbers_and_no_years()
    {
        var file = here.Sent("samples.csv", "at,value", Enumerable.Range(950, 96).Select(i => $"{i},{i % 7}"));

        Assert.Equal("1046", (await here.RunAsync("stats", "forecast", file, "--horizon", "1", "--json")).Json[0].GetProperty("at").GetString());
    }

    [Theory]
    [InlineData("forecast", "at,value\n2024-01,1e300\n2024-02,3e300", "值太大")]
    [InlineData("forecast", "at,value\n1,1\n3000000000,2", "首尾相隔超过")]
    [InlineData("funnel", "unit,count,expected\na,5,1e300", "expected 太大")]
    [InlineData("rate", "count,denominator\n5,\"3,14\"", "denominator 不是数：3,14")]
    public async Task What_is_beyond_measure_is_refused_and_does_not_run_for_ever(string method, string content, string words) =>
        Assert.Contains(words, (await here.RunAsync("stats", method, here.Sent("input.csv", content), "--lang", "zh")).Output, StringComparison.Ordinal);

    [Theory]
    [InlineData(3, 0)]
    [InlineData(4, 2)]
    public async Task A_file_with_more_rows_than_are_taken_is_refused_and_never_cut(int rows, int exit)
    {
        var file = here.Sent("rows.csv", "count,denominator", Enumerable.Repeat("1,1", rows));

        Assert.Equal(exit, (await here.RunAsync("stats", "rate", file, "--most-rows", "3", "--json")).Exit);
    }

    [Fact]
    public async Task Series_too_short_for_a_back_test_say_so()
    {
        var answered = await here.RunAsync("stats", "forecast", here.Sent("short.csv", "at,value\n2024-01,1\n2024-02,2\n2024-03,2"), "--backtest", "--lang", "zh");

        Assert.Equal(2, answered.Exit);
        Assert.Contains("没有一个序列长到可以回测", answered.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_horizon_of_nothing_is_refused() =>
        Assert.Contains("--horizon", (await here.RunAsync("stats", "forecast", here.Sent("input.csv", "at,value\n2024,1"), "--horizon", "0", "--lang", "zh")).Output, StringComparison.Ordinal);

    [Fact]
    public async Task A_header_in_Chinese_in_the_national_encoding_with_full_width_digits_is_read()
    {
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        var file = here.Sent("率.csv", System.Text.Encoding.GetEncoding("GB18030").GetBytes("县区,例数,分母\n邹城,１２,\"5,000\"\n"));

        var ours = (await here.RunAsync("stats", "rate", file, "--json")).Json[0];

        Assert.Equal("邹城", ours.GetProperty("县区").GetString());
        Assert.Equal(2.4, ours.GetProperty("value").GetDouble());
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_told_with_its_line_and_nothing_is_computed()
    {
        var file = here.Sent("wrong.csv", "count,denominator,confidence", "5,1000,0.95", "x,1000,", "-1,1000,", "2.5,x,", "1,1,7");

        var answered = await here.RunAsync("stats", "rate", file, "--json", "--lang", "en");

        Assert.Equal(2, answered.Exit);
        var problems = answered.Json.GetProperty("error").GetProperty("problems").EnumerateArray()
            .Select(p => $"{p.GetProperty("line")} {p.GetProperty("column")} {p.GetProperty("rule")}");
        Assert.Equal(["3 count not_a_number", "4 count below_zero", "5 count not_whole", "5 denominator not_a_number", "6 confidence not_a_confidence"], problems);
    }

    [Theory]
    [InlineData("rate", "count\n5", "缺少列 denominator")]
    [InlineData("rate", "count,count,denominator\n5,5,5", "列 count 出现了不止一次")]
    [InlineData("rate", "count,denominator\n", "表头下面没有数据行")]
    [InlineData("xmr", "at,value\n2024-01,1\n2024-01,2", "第 3 行：同一序列里 at 重复")]
    [InlineData("credibility", "unit,period,ratio,weight\na,1,2,3", "至少要有两个有权重的单位")]
    [InlineData("standardise", "unit,stratum,count,exposure\na,x,1,1\na,x,1,1", "第 3 行：同一单位里 stratum 重复")]
    [InlineData("compare", "count1,exposure1,count2,exposure2,ratio0\n1,1,1,1,0", "第 2 行：ratio0 须大于零")]
    public async Task What_cannot_be_computed_is_refused_in_words(string method, string content, string words)
    {
        var answered = await here.RunAsync("stats", method, here.Sent("input.csv", content), "--lang", "zh");

        Assert.Equal(2, answered.Exit);
        Assert.Contains(words, answered.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_denominator_of_zero_has_no_rate_and_says_so()
    {
        var ours = (await here.RunAsync("stats", "rate", here.Sent("zero.csv", "count,denominator", "0,0"), "--json")).Json[0];

        Assert.Equal(JsonValueKind.Null, ours.GetProperty("value").ValueKind);
        Assert.Equal("no_exposure", ours.GetProperty("note").GetString());
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_said_to_be_missing() =>
        Assert.Contains("没有这个文件", (await here.RunAsync("stats", "rate", "nowhere.csv", "--lang", "zh")).Output, StringComparison.Ordinal);

    private static string Oracle(string file) => Path.Combine(AppContext.BaseDirectory, "oracles", file);

    private static List<string[]> Lines(string file) =>
        [.. File.ReadAllLines(Oracle(file)).Skip(1).Where(l => l.Length > 0).Select(l => l.Replace("\"HW", "HW", StringComparison.Ordinal).Split(',')).Select(l => l.Select(c => c.Trim('"')).ToArray())];

    private static void Near(string published, JsonElement ours, string property)
    {
        var value = ours.GetProperty(property);
        Assert.Equal(published.Length == 0, value.ValueKind == JsonValueKind.Null);
        if (published.Length > 0)
        {
            Assert.Equal(1, value.GetDouble() / double.Parse(published, CultureInfo.InvariantCulture), 9);
        }
    }
}
