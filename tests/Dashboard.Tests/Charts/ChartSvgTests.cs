using System.Globalization;
using System.Xml.Linq;
using Dashboard.Charts;

namespace Dashboard.Tests.Charts;

public sealed class ChartSvgTests
{
    public static TheoryData<string, string> Pictures() => new()
    {
        { "trend", TrendChart.Draw(SampleCharts.Trend, ChartSize.Wide, "a") },
        { "trend on a phone", TrendChart.Draw(SampleCharts.Trend, ChartSize.Phone, "a") },
        { "monthly", MonthlyChart.Draw(SampleCharts.Monthly, ChartSize.Half, "a") },
        { "monthly on a phone", MonthlyChart.Draw(SampleCharts.Monthly, ChartSize.PhoneLow, "a") },
        { "multiple", Multiple("a") },
        { "bars", Bars("a") },
        { "columns", Columns("a") },
        { "map", CountyMap.Draw(SampleCharts.Map, 430) },
        { "whisker", Whisker.Draw(3.97, 3.63, 5.56, 3.3, new NiceScale(0, 6, 2), "3.97‰") },
    };

    [Theory]
    [MemberData(nameof(Pictures), DisableDiscoveryEnumeration = true)]
    public void Every_picture_is_well_formed_and_needs_no_inline_style(string kind, string svg)
    {
        var root = XElement.Parse(svg);

        Assert.Equal("svg", root.Name.LocalName);
        Assert.NotNull(root.Attribute("viewBox"));
        Assert.False(string.IsNullOrWhiteSpace((string?)root.Attribute("aria-label")), kind);
        Assert.DoesNotContain(root.DescendantsAndSelf(), e => e.Attribute("style") is not null || e.Name.LocalName is "style" or "script");
    }

    [Theory]
    [MemberData(nameof(Pictures), DisableDiscoveryEnumeration = true)]
    public void Every_colour_is_a_role_that_the_style_sheet_knows(string kind, string svg)
    {
        string[] roles =
        [
            Ink.Text, Ink.Faint, Ink.Paper, Ink.Observed, Ink.Target, Ink.Attention, Ink.Compare, Ink.Base, Ink.Edge, Ink.Grid, Ink.Axis, Ink.MapLine,
            .. Ink.Classes, "none", "transparent",
        ];

        var used = XElement.Parse(svg).Descendants().Attributes().Where(a => a.Name.LocalName is "fill" or "stroke").Select(a => a.Value).Distinct();

        Assert.Empty(used.Except(roles).Select(c => $"{kind}: {c}"));
    }

    [Theory]
    [MemberData(nameof(Pictures), DisableDiscoveryEnumeration = true)]
    public void Coordinates_have_one_decimal_at_most(string kind, string svg)
    {
        var paths = XElement.Parse(svg).Descendants().Attributes().Where(a => a.Name.LocalName is "d" or "x" or "y" or "cx" or "cy");

        Assert.All(paths, a => Assert.DoesNotMatch(@"\.\d\d", a.Value));
        Assert.NotEmpty(kind);
    }

    [Fact]
    public void The_same_figures_give_the_same_bytes_whatever_was_drawn_between()
    {
        var first = TrendChart.Draw(SampleCharts.Trend, ChartSize.Wide, "a");
        _ = Multiple("b");

        Assert.Equal(first, TrendChart.Draw(SampleCharts.Trend, ChartSize.Wide, "a"));
    }

    [Fact]
    public void Two_pictures_on_a_page_share_no_id()
    {
        var ids = new[] { TrendChart.Draw(SampleCharts.Trend, ChartSize.Wide, "a"), Multiple("b"), Multiple("c") }
            .SelectMany(svg => XElement.Parse(svg).Descendants().Attributes("id").Select(a => a.Value))
            .ToArray();

        Assert.NotEmpty(ids);
        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    [Fact]
    public void Chinese_text_and_signs_come_out_as_they_went_in()
    {
        var trend = TrendChart.Draw(SampleCharts.Trend, ChartSize.Wide, "a");
        var columns = Columns("a");

        Assert.Contains(">最近 3.42<", trend);
        Assert.Contains(">目标 3.24<", trend);
        Assert.Contains(">目标−20%<", Multiple("a"));
        Assert.Contains(">2026年1月至9月¹<", columns);
        // U+2E80–2FDF: radicals that look like 月 and 目 but are not found by a search and may have no glyph.
        Assert.DoesNotContain(trend + columns, c => c is >= '\u2E80' and <= '\u2FDF');
    }

    [Fact]
    public void A_number_wider_than_its_column_is_left_to_the_table()
    {
        var data = new ColumnData("全国", [.. Enumerable.Range(0, 6).Select(i => new ColumnPair($"{2005 + i}", 24_206, 3_214, "/rows", "27,420"))]);

        Assert.Contains(">24,206<", ColumnChart.Draw(data, ChartSize.Half, "a"));
        Assert.DoesNotContain(">24,206<", ColumnChart.Draw(data, ChartSize.PhoneLow, "a"));
    }

    [Fact]
    public void At_most_twelve_points_of_a_trend_and_three_of_a_multiple_take_the_focus()
    {
        Assert.Equal(12, Points(TrendChart.Draw(SampleCharts.Trend, ChartSize.Wide, "a")).Length);
        Assert.Equal(3, Points(Multiple("a")).Length);
    }

    [Fact]
    public void Each_point_says_what_it_is_lies_in_the_picture_and_leads_to_its_rows()
    {
        var svg = TrendChart.Draw(SampleCharts.Trend, ChartSize.Wide, "a");
        var plot = XElement.Parse(svg).Element("clipPath")!.Element("rect")!;

        Assert.All(Points(svg), point =>
        {
            Assert.StartsWith("截至", (string?)point.Attribute("aria-label"), StringComparison.Ordinal);
            Assert.StartsWith("/rows", (string?)point.Attribute("href"), StringComparison.Ordinal);
            Assert.InRange(Number(point.Element("circle")!, "cx"), Number(plot, "x"), Number(plot, "x") + Number(plot, "width"));
            Assert.InRange(Number(point.Element("circle")!, "cy"), Number(plot, "y"), Number(plot, "y") + Number(plot, "height"));
            var tip = point.Element("g")!.Element("rect")!;
            Assert.InRange(Number(tip, "x"), 0, 880 - Number(tip, "width"));
        });
    }

    [Fact]
    public void A_point_stands_on_the_line_it_belongs_to()
    {
        var svg = XElement.Parse(Multiple("a"));
        var last = Points(svg.ToString())[^1].Element("circle")!;

        // The last settled month is drawn as a filled dot by the plot; the link's ring is placed apart from it.
        var dot = svg.Elements("circle").Single(c => (string?)c.Attribute("r") == "3.2");

        Assert.Equal(Number(dot, "cx"), Number(last, "cx"), tolerance: 0.11);
        Assert.Equal(Number(dot, "cy"), Number(last, "cy"), tolerance: 0.11);
    }

    [Fact]
    public void A_band_that_leaves_the_shared_scale_is_named()
    {
        var scale = new NiceScale(-40, 40, 20);

        Assert.DoesNotContain("区间超出刻度", MultipleChart.Draw(SampleCharts.MakeMultiple(band: 5), scale, ChartSize.Multiple, "a"));
        Assert.Contains("区间超出刻度", MultipleChart.Draw(SampleCharts.MakeMultiple(band: 50), scale, ChartSize.Multiple, "a"));
    }

    private static XElement[] Points(string svg) => [.. XElement.Parse(svg).Descendants("a").Where(a => (string?)a.Attribute("class") == "pt")];

    private static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    private static string Multiple(string id) =>
        MultipleChart.Draw(SampleCharts.Multiple, MultipleChart.SharedScale([SampleCharts.Multiple]), ChartSize.Multiple, id);

    private static string Bars(string id) => BarChart.Draw(
        new("怎么伤的", [new("高处坠落", 96, 71, "96", "+25", "/rows"), new("物体打击", 74, 78, "74", "−4", "/rows")]), ChartSize.Half, id);

    private static string Columns(string id) => ColumnChart.Draw(
        new("职业病", [new("2025", 40, 12, "/rows", "尘肺病40"), new("2026年1月至9月¹", 24, 13, "/rows", "尘肺病24")]), ChartSize.Half, id);
}
