using Ingest.Tests.Commands;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Model.Calendar;
using Model.Feeds;
using Model.JointPrevention.Meetings;
using Model.Operations;

namespace Ingest.Tests.Extracts;

/// <summary>What modules keep, on its way into the warehouse; the sample city's meetings stand for any module.</summary>
public sealed class ExtractTests : IDisposable
{
    private readonly Installation here = new();

    public ExtractTests()
    {
        new BusinessDate(here.Data, TimeProvider.System).Remember(DataMode.Sample);
        Change(SampleMeetings.Make);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        here.Dispose();
    }

    [Fact]
    public async Task What_a_module_keeps_becomes_accepted_rows_of_its_feed()
    {
        var (exit, counts) = await ExtractAsync();

        using var db = OperationsStore.Open(here.Data);
        var meetings = await db.Set<Meeting>().ToListAsync(Stop);
        var resolutions = await db.Set<Resolution>().ToListAsync(Stop);
        Assert.Equal(0, exit);
        Assert.Equal(
            [("joint_meetings", meetings.Count, 0), ("joint_attendances", meetings.Sum(meeting => meeting.Invitations.Count), 0), ("joint_cadences", 0, 0), ("joint_resolutions", resolutions.Count, 0)],
            counts.Where(feed => FeedCatalog.Find(feed.Feed!)!.Module == "JointPrevention/Meetings"));
        Assert.Equal(
            meetings.OrderBy(meeting => meeting.Id).Select(meeting => FormattableString.Invariant(
                $"{meeting.Id}|{meeting.County}|{meeting.State}|{meeting.PlannedOn:O}|{meeting.HeldOn:O}|{meeting.Invitations.Count(invitation => invitation.HasAttended == true)}|{meeting.Agenda.Count}").ToLowerInvariant()),
            here.Raw("select meeting_id, county_code, state, planned_on::varchar, held_on::varchar, attended, agenda_points from raw.joint_meetings order by 1"));
        Assert.Equal(
            resolutions.OrderBy(resolution => resolution.Id).Select(resolution => FormattableString.Invariant(
                $"{resolution.Id}|{resolution.Owner}|{resolution.DueOn:O}|{resolution.State}|{LastDay(resolution, ResolutionVerb.Report):O}|{LastDay(resolution, ResolutionVerb.Confirm):O}|0").ToLowerInvariant()),
            here.Raw("select resolution_id, department, due_on::varchar, state, reported_on::varchar, done_on::varchar, extensions from raw.joint_resolutions order by 1"));
    }

    [Fact]
    public async Task Extracting_what_did_not_change_changes_nothing()
    {
        await ExtractAsync();
        var before = Everything();

        var (exit, counts) = await ExtractAsync();

        Assert.Equal(0, exit);
        Assert.All(counts, feed => Assert.Equal(0, feed.Accepted));
        Assert.Equal(before, Everything());
        Assert.False(Directory.Exists(here.Data.Extracts) && Directory.EnumerateFiles(here.Data.Extracts).Any());
    }

    [Fact]
    public async Task Only_a_record_that_changed_is_written_again_also_when_it_comes_back_to_what_it_was()
    {
        await ExtractAsync();
        var was = here.Raw("select planned_on::varchar from raw.joint_meetings where state = 'planned'").Single();
        foreach (var day in new[] { new DateOnly(2026, 12, 24), DateOnly.Parse(was, System.Globalization.CultureInfo.InvariantCulture) })
        {
            Change(db =>
            {
                var meeting = db.Set<Meeting>().Single(m => m.State == MeetingState.Planned);
                Assert.Null(meeting.Change(meeting.Facts with { PlannedOn = day }));
            });
            var (_, counts) = await ExtractAsync();
            Assert.Equal(1, counts.Single(feed => feed.Feed == "joint_meetings").Accepted);
        }

        Assert.Equal([was, "2026-12-24", was], here.Raw("select planned_on::varchar from raw.joint_meetings where state = 'planned' order by batch_id"));
    }

    [Fact]
    public async Task A_record_that_was_deleted_is_withdrawn_and_its_earlier_rows_stay()
    {
        await ExtractAsync();
        Change(db => Assert.Null(db.Set<Meeting>().Single(m => m.State == MeetingState.Planned).Delete("secretary", DateTimeOffset.UtcNow, "entered twice")));

        await ExtractAsync();
        var (_, counts) = await ExtractAsync();

        Assert.Equal(["False", "True"], here.Raw("select withdrawn from raw.joint_meetings where state = 'planned' order by batch_id"));
        Assert.Equal(0, counts.Single(feed => feed.Feed == "joint_meetings").Accepted);
    }

    [Fact]
    public async Task No_name_and_nothing_that_a_person_wrote_leaves_the_module()
    {
        await ExtractAsync();

        using var db = OperationsStore.Open(here.Data);
        var written = string.Concat(Directory.EnumerateFiles(here.Data.Received).Select(File.ReadAllText));
        var meetings = await db.Set<Meeting>().ToListAsync(Stop);
        string?[] kept =
        [
            .. meetings.SelectMany(m => (string?[])[m.Title, m.Place, m.Chair, m.Purpose, m.Minutes, m.Conclusion, m.SignedBy, m.CreatedBy]),
            .. meetings.SelectMany(m => m.Invitations).SelectMany(i => (string?[])[i.Who, i.Attendee, i.Remark, i.AnsweredBy]),
            .. (await db.Set<Resolution>().ToListAsync(Stop)).SelectMany(r => (string?[])[r.Text, r.Measure, .. r.FollowUps.Select(f => f.Text)]),
        ];
        Assert.NotEmpty(written);
        Assert.All(kept.OfType<string>().Where(text => text.Length > 0).Distinct(), text => Assert.DoesNotContain(text, written, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_somebody_makes_look_like_it_is_refused_in_clear_words()
    {
        const string Header = "会议序号,县（市、区）,会议状态,计划日期,召开日期,邀请单位数,到会单位数,议题数,是否撤回";
        var file = here.Sent("a.csv", Header, "1,,planned,2026-12-01,,0,0,1,否");

        var recognised = await here.LoadAsync(file);
        var named = await here.RunAsync("load", file, "--feed", "joint_meetings", "--json");

        Assert.Equal((2, "own_feed"), (recognised.Exit, recognised.Refused));
        Assert.Contains("联席会议", recognised.Message!, StringComparison.Ordinal);
        Assert.Equal(2, named.Exit);
        Assert.Equal("own_feed", named.Json.GetProperty("error").GetProperty("code").GetString());
        Assert.Equal(["0"], here.Raw("select count(*) from raw.joint_meetings"));
    }

    [Fact]
    public async Task A_module_that_cannot_be_read_is_told_of_and_keeps_none_of_the_others()
    {
        Change(db => db.Database.ExecuteSqlRaw("drop table joint_meeting_invitation"));

        var answered = await here.RunAsync("extract", "--json");

        var files = answered.Json.GetProperty("files").EnumerateArray().ToList();
        var refused = files.Where(file => file.GetProperty("refused").ValueKind != System.Text.Json.JsonValueKind.Null).Select(file => file.GetProperty("refused")).ToList();
        Assert.Equal(2, answered.Exit);
        Assert.Equal(["extract_failed", "extract_failed"], refused.Select(one => one.GetProperty("code").GetString()));
        Assert.NotEqual(refused[0].GetProperty("message_zh").GetString(), refused[0].GetProperty("message_en").GetString());
        Assert.NotEqual(["0"], here.Raw("select count(*) from raw.joint_resolutions"));
    }

    private static DateOnly? LastDay(Resolution resolution, ResolutionVerb verb) =>
        resolution.Transitions.LastOrDefault(move => move.Verb == verb.ToString()) is { } move ? DateOnly.FromDateTime(move.At.ToOffset(TimeSpan.FromHours(8)).DateTime) : null;

    private async Task<(int Exit, List<(string? Feed, int Accepted, int Quarantined)> Counts)> ExtractAsync()
    {
        var answered = await here.RunAsync("extract", "--json");
        return (answered.Exit, [.. answered.Json.GetProperty("files").EnumerateArray().Select(file => (
            file.GetProperty("feed").GetString(), file.GetProperty("accepted").GetInt32(), file.GetProperty("quarantined").GetInt32()))]);
    }

    private void Change(Action<OperationsDb> change)
    {
        using var db = OperationsStore.Open(here.Data);
        change(db);
        db.SaveChanges();
    }

    private List<string> Everything() => here.Raw("""
        select * from raw.batch
        union all by name select * from raw.joint_meetings
        union all by name select * from raw.joint_attendances
        union all by name select * from raw.joint_resolutions
        order by all
        """);
}
