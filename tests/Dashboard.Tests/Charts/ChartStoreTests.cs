using System.Globalization;
using Dashboard.Charts;
using Microsoft.Extensions.Logging.Abstractions;
using Model.Warehouse;

namespace Dashboard.Tests.Charts;

public sealed class ChartStoreTests : IDisposable
{
    private readonly DataFolder data = new(Directory.CreateTempSubdirectory("charts").FullName);

    [Fact]
    public void A_chart_is_drawn_once_however_many_ask_at_the_same_time()
    {
        var (store, drawn) = (Store(), 0);

        Parallel.For(0, 50, _ => store.Get("b1", Key("coal"), () =>
        {
            Interlocked.Increment(ref drawn);
            return "<svg/>";
        }));

        Assert.Equal(1, drawn);
    }

    [Fact]
    public void A_chart_drawn_before_a_restart_is_read_from_disk()
    {
        Store().Get("b1", Key("coal"), () => "<svg>煤矿</svg>");

        Assert.Equal("<svg>煤矿</svg>", Store().Get("b1", Key("coal"), () => throw new InvalidOperationException("drawn again")));
    }

    [Fact]
    public void A_new_build_is_drawn_anew_and_the_old_one_forgotten()
    {
        var store = Store();
        store.Get("b1", Key("coal"), () => "old");

        Assert.Equal("new", store.Get("b2", Key("coal"), () => "new"));
        store.Prune("b2");

        Assert.Equal(["b2"], Directory.GetDirectories(data.Charts).Select(Path.GetFileName));
    }

    [Fact]
    public void A_failed_drawing_is_tried_again()
    {
        var store = Store();
        Assert.Throws<InvalidOperationException>(() => store.Get("b1", Key("coal"), () => throw new InvalidOperationException("no")));

        Assert.Equal("<svg/>", store.Get("b1", Key("coal"), () => "<svg/>"));
    }

    [Fact]
    public void Filters_language_size_and_scope_are_told_apart()
    {
        ChartKey[] keys =
        [
            Key("coal"),
            Key("coal") with { Filters = "measure=all" },
            Key("coal") with { Language = CultureInfo.GetCultureInfo("en") },
            Key("coal") with { Size = ChartSize.Phone },
            Key("coal") with { Scope = CountyScope.Of("370811") },
        ];

        Assert.Equal(keys.Length, keys.Select(k => k.FileName).Distinct().Count());
    }

    [Fact]
    public void A_file_name_stays_inside_its_folder_whatever_the_filters_hold()
    {
        var key = Key("../../etc/passwd") with { Filters = "../..\0|<>:*" };

        Assert.Matches("^[a-z0-9-]+\\.svg$", key.FileName);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_costs_no_page()
    {
        File.WriteAllText(data.Charts, "a file where the folder should be");

        Assert.Equal("<svg/>", Store().Get("b1", Key("coal"), () => "<svg/>"));
    }

    public void Dispose() => Directory.Delete(data.Root, recursive: true);

    private ChartStore Store() => new(data, NullLogger<ChartStore>.Instance);

    private static ChartKey Key(string chart) => new(chart, "", CountyScope.City, CultureInfo.GetCultureInfo("zh-CN"), ChartSize.Wide);
}
