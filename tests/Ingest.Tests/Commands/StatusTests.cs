using System.Globalization;
using Model.Calendar;
using Model.Operations;
using static Ingest.Tests.Contracts.Identifiers;

namespace Ingest.Tests.Commands;

public sealed class StatusTests : IDisposable
{
    private readonly Installation here = new();

    public void Dispose() => here.Dispose();

    [Fact]
    public async Task An_empty_installation_has_a_status_too()
    {
        var answered = await here.RunAsync("status", "--json");

        Assert.Equal(0, answered.Exit);
        Assert.Equal(System.Text.Json.JsonValueKind.Null, answered.Json.GetProperty("build").ValueKind);
        Assert.Equal(Model.Feeds.FeedCatalog.All.Count, answered.Json.GetProperty("feeds").GetArrayLength());
    }

    [Fact]
    public async Task A_folder_that_nobody_made_the_sample_city_is_a_real_one_and_stands_at_today()
    {
        var real = (await here.RunAsync("status", "--json")).Json;
        new BusinessDate(here.Data, TimeProvider.System).Remember(DataMode.Sample);
        var sample = (await here.RunAsync("status", "--json")).Json;

        Assert.Equal("production", real.GetProperty("mode").GetString());
        Assert.NotEqual(BusinessDate.SampleToday.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), real.GetProperty("business_date").GetString());
        Assert.Equal("sample", sample.GetProperty("mode").GetString());
        Assert.Equal(BusinessDate.SampleToday.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), sample.GetProperty("business_date").GetString());
    }

    [Fact]
    public async Task The_status_tells_up_to_when_days_off_are_known_and_what_is_wrong_with_a_calendar_file()
    {
        File.WriteAllText(Path.Combine(here.Data.Calendar, "2027.csv"), "date,kind\n2027-10-01,off\n");
        File.WriteAllText(Path.Combine(here.Data.Calendar, "2028.csv"), "date,kind\n2028-10-01,holiday\n");

        var calendar = (await here.RunAsync("status", "--json")).Json.GetProperty("calendar");
        var shown = (await here.RunAsync("status", "--lang", "en")).Output;

        Assert.Equal(2027, calendar.GetProperty("published_through").GetInt32());
        Assert.Equal(("2028.csv", 2, "holiday"), calendar.GetProperty("faults").EnumerateArray().Select(f => (f.GetProperty("file").GetString(), f.GetProperty("line").GetInt32(), f.GetProperty("value").GetString())).Single());
        Assert.Contains("known through 2027", shown, StringComparison.Ordinal);
        Assert.Contains("2028.csv, line 2, “holiday”", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_status_tells_how_the_last_runs_went_newest_first()
    {
        using (var db = OperationsStore.Open(here.Data))
        {
            var first = new IngestRun { Trigger = RunTrigger.Start, StartedAt = DateTimeOffset.UnixEpoch };
            first.Tell("[]", "b-1", "");
            first.Finish(DateTimeOffset.UnixEpoch.AddMinutes(1), RunOutcome.CheckFailed, 3, null);
            db.Runs.AddRange(first, new IngestRun { Trigger = RunTrigger.Inbox, StartedAt = DateTimeOffset.UnixEpoch.AddDays(1) });
            db.SaveChanges();
        }

        var runs = (await here.RunAsync("status", "--json")).Json.GetProperty("runs").EnumerateArray().ToList();
        var shown = (await here.RunAsync("status", "--lang", "zh")).Output;

        Assert.Equal([("inbox", "running", null), ("start", "check_failed", "b-1")], runs.Select(r => (r.GetProperty("trigger").GetString(), r.GetProperty("outcome").GetString(), r.GetProperty("build").GetString())));
        Assert.Equal("1970-01-01T00:00:00.0000000+00:00", runs[1].GetProperty("started_at").GetString());
        Assert.Contains("检查不符，未发布", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_no_dashboard_used_has_no_runs_and_status_makes_no_store_for_them()
    {
        var answered = await here.RunAsync("status", "--json");

        Assert.Equal(0, answered.Json.GetProperty("runs").GetArrayLength());
        Assert.False(File.Exists(here.Data.OperationsFile));
    }

    [Fact]
    public async Task After_load_and_build_the_status_names_the_snapshot_and_the_last_month_of_a_feed()
    {
        await here.LoadAsync(here.Sent("参保.csv", "统一社会信用代码,2022年1月,2022年2月", $"{Uscc(1)},5,6"));
        var build = (await here.RunAsync("build", "--json")).Json.GetProperty("build").GetString();

        var status = (await here.RunAsync("status", "--json")).Json;

        var feed = status.GetProperty("feeds").EnumerateArray().Single(f => f.GetProperty("feed").GetString() == "enrolment");
        Assert.NotNull(build);
        Assert.Equal(build, status.GetProperty("build").GetString());
        Assert.Equal(2, feed.GetProperty("accepted").GetInt64());
        Assert.Equal("2022-02", feed.GetProperty("last_month").GetString());
    }
}
