using Dashboard.Shell;
using Dashboard.Shell.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Model.JointPrevention.Meetings;
using Model.Operations.Audit;
using Model.Operations.People;

namespace Dashboard.Pages.Joint.Meetings;

/// <summary>修改成员: a name put right, a term that ends, or an entry made by mistake.</summary>
[PagePermission(Permissions.MeetingsWrite, Change = Permissions.MeetingsWrite)]
[NeedsNoSnapshot]
public sealed class ChangeMemberModel(RecordTools tools, IStringLocalizer<MeetingsTexts> text) : MemberForm(tools, text)
{
    public Member Member { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop))
        {
            return NotFound();
        }

        Fill(Of(Member.Facts), Member);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop))
        {
            return NotFound();
        }

        if (MustMerge(Of(Member.Facts), Member, name => Text[name]))
        {
            return Page();
        }

        var facts = Facts();
        if (!ModelState.IsValid)
        {
            return Page();
        }

        Member.Facts = facts;
        try
        {
            return await SaveAsync(AuditActions.RecordChanged, Member, null, Text["changed_done"], stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            Tools.Db.ChangeTracker.Clear();
            await LoadAsync(id, stop);
            MustMerge(Of(Member.Facts), Member, name => Text[name]);
            return Page();
        }
    }

    public async Task<IActionResult> OnPostDeleteAsync(int id, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop))
        {
            return NotFound();
        }

        if (Refused("reason", Member.Delete(Me.Name, Tools.Clock.GetUtcNow(), Typed["reason"])))
        {
            Fill(Of(Member.Facts), Member);
            return Page();
        }

        return await SaveAsync(AuditActions.RecordDeleted, Member, Member.DeletedBecause, Text["deleted_done"], stop);
    }

    private async Task<bool> LoadAsync(int id, CancellationToken stop)
    {
        Member = (await Tools.Db.Set<Member>().SingleOrDefaultAsync(member => member.Id == id, stop))!;
        return Member is not null;
    }
}
