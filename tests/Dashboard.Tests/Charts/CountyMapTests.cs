using System.Xml.Linq;
using Dashboard.Charts;

namespace Dashboard.Tests.Charts;

public sealed class CountyMapTests
{
    private static readonly XElement Map = XElement.Parse(CountyMap.Draw(SampleCharts.Map, 430));

    [Fact]
    public void The_map_has_eleven_counties_and_three_zones_each_a_link_with_its_words()
    {
        var areas = Map.Elements("a").ToArray();

        Assert.Equal(14, areas.Length);
        Assert.All(areas, a => Assert.Contains((string)a.Attribute("aria-label")!, SampleCharts.Map.Units.Select(u => u.Words)));
    }

    [Fact]
    public void No_county_is_drawn_over_another_ones_name()
    {
        var order = Map.Elements().ToList();
        var lastCounty = order.FindLastIndex(e => e.Name == "a" && ((string)e.Attribute("href")!).StartsWith("#c-3708", StringComparison.Ordinal)
            && !((string)e.Attribute("href")!).StartsWith("#c-37087", StringComparison.Ordinal));

        Assert.True(order.FindIndex(e => e.Name == "text") > lastCounty);
    }

    [Fact]
    public void An_area_without_data_stays_paper()
    {
        var zone = Map.Elements("a").Single(a => (string)a.Attribute("href")! == "#c-370871");

        Assert.Equal(Ink.Paper, (string?)zone.Element("path")!.Attribute("fill"));
    }

    [Fact]
    public void Only_counties_off_track_carry_the_mark()
    {
        Assert.Equal(SampleCharts.Map.Units.Count(u => u.IsOff), Map.Elements("path").Count(p => (string?)p.Attribute("fill") == Ink.Attention));
    }

    [Fact]
    public void Class_limits_are_round_and_rise()
    {
        var classes = MapClasses.For([2.06, 2.5, 2.76, 2.8, 3.05, 3.2, 3.65, 3.97]);

        Assert.Equal((2.5, 3.0, 3.5), (classes.First, classes.Second, classes.Third));
    }
}
