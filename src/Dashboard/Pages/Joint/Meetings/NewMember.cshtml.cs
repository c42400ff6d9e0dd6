using Dashboard.Shell;
using Dashboard.Shell.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Model.JointPrevention.Meetings;
using Model.Operations.Audit;
using Model.Operations.People;

namespace Dashboard.Pages.Joint.Meetings;

/// <summary>登记成员.</summary>
[PagePermission(Permissions.MeetingsWrite, Change = Permissions.MeetingsWrite)]
[NeedsNoSnapshot]
[KeepsDraft]
public sealed class NewMemberModel(MeetingTools tools, IStringLocalizer<MeetingsTexts> text) : MemberForm(tools, text)
{
    public IEnumerable<(string Value, string Words)> Levels => MeetingWordsOnPage.LevelOptions(Me);

    public Task OnGetAsync(string? level, CancellationToken stop) => FillAsync(Typed.Of(("level", level ?? Levels.First().Value), ("from", Write(Tools.Date.Today))), null, stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var (level, department, facts) = (Chosen("level", Levels.Select(option => option.Value)), Chosen("department", MeetingWordsOnPage.DepartmentCodes), Facts());
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var member = new Member { County = level.Length == 0 ? null : level, Department = department, Facts = facts, CreatedBy = Me.Name, CreatedAt = Tools.Clock.GetUtcNow() };
        Tools.Db.Add(member);
        return await SaveAsync(AuditActions.RecordMade, member, null, Text["member_made", facts.Name], stop);
    }
}
