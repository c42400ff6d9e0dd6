using Model.JointPrevention.Meetings;

namespace Model.Tests.JointPrevention.Meetings;

/// <summary>Joint meetings at some point of their course.</summary>
internal static class Course
{
    public static readonly DateTimeOffset Morning = new(2026, 5, 4, 1, 0, 0, TimeSpan.Zero);

    public static readonly DateOnly Day = new(2026, 5, 20);

    public static Meeting Planned(string? county = null) => new()
    {
        County = county,
        CreatedBy = "secretary",
        CreatedAt = Morning.AddDays(-90),
        Facts = new("2026年第一次工伤预防联席会议", Day, new TimeOnly(14, 30), "三楼会议室", "王某", "通报情况"),
    };

    public static Meeting Convened(string? county = null)
    {
        var meeting = Planned(county);
        meeting.AddPoint("通报工伤发生情况", "hrss");
        Assert.Null(meeting.Convene(["hrss", "health", "housing"], "secretary", Morning));
        return meeting;
    }

    public static Meeting Held(string? county = null)
    {
        var meeting = Convened(county);
        Assert.Null(meeting.Hold(Day, Day, new Dictionary<string, string>(StringComparer.Ordinal) { ["hrss"] = "王某", ["housing"] = "赵某" }, "secretary", Morning.AddDays(16)));
        return meeting;
    }

    public static Resolution Resolved(Meeting meeting, int place = 1, string owner = "housing", int days = 60)
    {
        var (made, refusal) = Resolution.Of(meeting, place, new("核对在建项目参保", owner, ["approval"], Day.AddDays(days), "清单清零"), "secretary", Morning.AddDays(17));
        Assert.Null(refusal);
        return made!;
    }
}
