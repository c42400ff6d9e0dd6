using Dashboard.Shell;
using Dashboard.Shell.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Model.JointPrevention.Meetings;
using Model.Operations;
using Model.Operations.Audit;
using Model.Operations.Kit;
using Model.Operations.People;

namespace Dashboard.Pages.Joint.Packs;

/// <summary>意见: whoever may see a pack may say something on it; departments do so before the meeting.</summary>
[PagePermission(Permissions.PacksRead, Change = Permissions.PacksRead)]
[NeedsNoSnapshot]
public sealed class CommentModel(PackShelf shelf, OperationsDb db, AuditRecorder audit, TimeProvider clock, IStringLocalizer<PacksTexts> text) : FormPage
{
    public Meeting Meeting { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken stop)
    {
        if (await shelf.FindAsync(id, stop) is not ({ } meeting, not null))
        {
            return NotFound();
        }

        Meeting = meeting;
        Fill(Typed.Of(("comment", "")), null);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(int id, CancellationToken stop) => Collision.AgainAsync<IActionResult>(db, async () =>
    {
        if (await shelf.FindAsync(id, stop) is not ({ } meeting, { } pack))
        {
            return NotFound();
        }

        Meeting = meeting;
        var comment = Required("comment", Comment.Longest);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        pack.Say(comment, Me.Name, Me.Access.Department, clock.GetUtcNow());
        audit.Add(AuditActions.RecordAnswered, facts: new { pack = pack.Id });
        await DropDraftAsync(stop);
        await db.SaveChangesAsync(stop);
        Said = text["said"];
        return Redirect($"{ShowModel.Here(id)}#comments");
    });
}
