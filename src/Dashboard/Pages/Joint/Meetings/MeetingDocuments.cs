using System.Globalization;
using Dashboard.Documents;
using Dashboard.Shell;
using Model.Codes;
using Model.JointPrevention.Meetings;

namespace Dashboard.Pages.Joint.Meetings;

/// <summary>会议通知 and 会议纪要 as official documents; official documents are in Chinese whatever language the user reads.</summary>
internal static class MeetingDocuments
{
    private const string SampleNotice = "示例数据：单位、人员和内容均为虚构，不作为正式公文";

    public static (string Name, OfficialDocument Document) Notice(Meeting meeting, bool isSample)
    {
        var sent = meeting.Transitions.First(move => move.Verb == nameof(MeetingVerb.Convene)).At;
        return ("通知", new OfficialDocument
        {
            Letterhead = Office(meeting) + "文件",
            Number = meeting.Number,
            Title = $"关于召开{meeting.Title}的通知",
            Addressee = "各成员单位",
            Body =
            [
                new OfficialText($"经研究，定于{OfficialWords.Date(meeting.PlannedOn)}召开{meeting.Title}。现将有关事项通知如下："),
                new OfficialHeading(1, "会议时间"),
                new OfficialText(When(meeting) + "。"),
                new OfficialHeading(1, "会议地点"),
                new OfficialText(meeting.Place + "。"),
                new OfficialHeading(1, "会议内容"),
                .. meeting.Agenda.Select(point => new OfficialHeading(3, point.Title, Reports(point))),
                new OfficialHeading(1, "参加单位"),
                new OfficialText(string.Join('、', meeting.Invitations.Select(invitation => Departments.Official(invitation.Department))) + "。"),
                new OfficialHeading(1, "有关要求"),
                new OfficialText("请各单位在会前回复是否参会及参会人员，不能参会的写明原因；需提交的书面材料会前三天报联席会议办公室。"),
            ],
            Signatory = Office(meeting) + "办公室",
            SignedOn = DateOnly.FromDateTime(sent.ToOffset(TimeSpan.FromHours(8)).DateTime),
            Notice = isSample ? SampleNotice : null,
        });
    }

    public static (string Name, OfficialDocument Document) Minutes(Meeting meeting, IReadOnlyList<Resolution> resolutions, bool isSample)
    {
        var attended = meeting.Invitations.Where(invitation => invitation.HasAttended == true).ToList();
        var absent = meeting.Invitations.Where(invitation => invitation.HasAttended == false).ToList();
        return ("纪要", new OfficialDocument
        {
            Letterhead = Office(meeting) + "会议纪要",
            Number = meeting.Number,
            Title = $"{meeting.Title}纪要",
            Body =
            [
                new OfficialText($"时间：{OfficialWords.Date(meeting.HeldOn!.Value)}\n地点：{meeting.Place}\n主持：{meeting.Chair}"),
                new OfficialText("出席：" + string.Join('、', attended.Select(invitation => $"{Departments.Official(invitation.Department)}（{invitation.Attendee}）"))),
                .. absent.Count == 0 ? [] : new[] { new OfficialText("缺席：" + string.Join('、', absent.Select(invitation => Departments.Official(invitation.Department)))) },
                new OfficialHeading(1, "会议情况"),
                new OfficialText(meeting.Minutes!),
                .. meeting.Conclusion is null ? [] : new OfficialPart[] { new OfficialHeading(1, "研判结论"), new OfficialText(meeting.Conclusion) },
                .. resolutions.Count == 0 ? [] : new OfficialPart[] { new OfficialHeading(1, "议定事项"), Table(resolutions) },
            ],
            Signatory = Office(meeting),
            SignedOn = DateOnly.FromDateTime(meeting.Transitions.Last(move => move.Verb == nameof(MeetingVerb.Minute)).At.ToOffset(TimeSpan.FromHours(8)).DateTime),
            Remark = meeting.SignedBy is null ? null : "签发人：" + meeting.SignedBy,
            CopiesTo = [.. meeting.Invitations.Select(invitation => Departments.Official(invitation.Department))],
            Notice = isSample ? SampleNotice : null,
        });
    }

    private static OfficialTable Table(IReadOnlyList<Resolution> resolutions) => new(
        "议定事项",
        [new("序号"), new("事项"), new("责任单位"), new("时限"), new("完成标准")],
        [.. resolutions.Select((resolution, i) => (IReadOnlyList<string>)[(i + 1).ToString(CultureInfo.InvariantCulture), resolution.Text, Owners(resolution), OfficialWords.Date(resolution.DueOn), resolution.Measure])]);

    private static string Owners(Resolution resolution) => Departments.Official(resolution.Owner) + (resolution.Helpers.Count == 0 ? "" : "（协办：" + string.Join('、', resolution.Helpers.Select(Departments.Official)) + "）");

    private static string Reports(AgendaItem point) => point.Department is null ? "。" : $"。{Departments.Official(point.Department)}汇报。";

    private static string When(Meeting meeting) => OfficialWords.Date(meeting.PlannedOn) + (meeting.StartsAt is { } time ? time.ToString("HH:mm", CultureInfo.InvariantCulture) : "");

    private static string Office(Meeting meeting) => (meeting.County is null ? "济宁市" : CountyNames.Of(meeting.County).Zh) + "工伤预防联席会议";
}
