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
public sealed class NewMemberModel(RecordTools tools, IStringLocalizer<MeetingsTexts> text) : MemberForm(tools, text)
{
    public IEnumerable<(string Value, string Words)> LevelOptions => Levels.Options(Me);

    public void OnGet(string? level) => Fill(Typed.Of(("level", level ?? LevelOptions.First().Value), ("from", Write(Today))), null);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var (level, department, facts) = (Chosen("level", LevelOptions.Select(option => option.Value)), Chosen("department", Departments.Codes), Facts());
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var member = new Member { County = Levels.CountyOf(level), Department = department, Facts = facts, CreatedBy = Me.Name, CreatedAt = Now };
        Db.Add(member);
        return await SaveAsync(AuditActions.RecordMade, member, null, Text["member_made", facts.Name], ListOf(member), stop);
    }
}
