using Dashboard.Shell;
using Model.Calendar;
using Model.Warehouse;

namespace Dashboard.Tests.Shell;

/// <summary>What a data folder becomes when the program first sees it.</summary>
public sealed class StartTests : IDisposable
{
    private readonly DataFolder data = new(Directory.CreateTempSubdirectory("start-").FullName);

    [Fact]
    public void An_empty_folder_becomes_the_sample_city_and_stays_it()
    {
        Assert.Null(Host.Decide(Options()));
        Assert.Equal(DataMode.Sample, Mode());

        Assert.NotNull(Host.Decide(Options("--production")));
        Assert.Null(Host.Decide(Options()));
    }

    [Fact]
    public void A_folder_started_for_production_is_empty_and_never_takes_the_sample()
    {
        Assert.Null(Host.Decide(Options("--production")));

        Assert.Equal(DataMode.Production, Mode());
        Assert.NotNull(Host.Decide(Options("--sample")));
    }

    [Fact]
    public void A_file_that_waits_already_makes_the_folder_a_real_one()
    {
        Directory.CreateDirectory(data.Inbox);
        File.WriteAllText(Path.Combine(data.Inbox, "参保.csv"), "x");

        Assert.NotNull(Host.Decide(Options("--sample")));
        Assert.Null(Host.Decide(Options()));
        Assert.Equal(DataMode.Production, Mode());
    }

    [Fact]
    public void Our_flags_do_not_swallow_the_hosts_options()
    {
        var options = StartOptions.Of(["--production", "--urls", "http://127.0.0.1:7", "--data", data.Root]);

        Assert.True(options.IsProduction);
        Assert.Equal(data.Root, options.Data.Root);
        Assert.Equal(["--urls", "http://127.0.0.1:7", "--data", data.Root], options.HostArguments);
    }

    public void Dispose() => Directory.Delete(data.Root, recursive: true);

    private StartOptions Options(params string[] flags) => StartOptions.Of(["--data", data.Root, .. flags]);

    private DataMode? Mode() => new BusinessDate(data, TimeProvider.System).Mode;
}
