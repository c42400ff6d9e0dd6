using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Model.Operations;
using Model.Operations.Audit;
using Model.Operations.Kit;
using Model.Operations.People;

namespace Dashboard.Pages.Joint.Packs;

/// <summary>意见: whoever may see a pack may say something on it; departments do so before the meeting.</summary>
[PagePermission(Permissions.PacksRead, Change = Permissions.PacksRead)]
[NeedsNoSnapshot]
public sealed class CommentModel(PackShelf shelf, OperationsDb db, AuditRecorder audit, CurrentUser user, TimeProvider clock, IStringLocalizer<PacksTexts> text) : PageModel
{
    public IActionResult OnGet(int id) => Redirect(ShowModel.Here(id));

    public Task<IActionResult> OnPostAsync(int id, [FromForm(Name = "comment")] string? comment, CancellationToken stop) => Collision.AgainAsync<IActionResult>(db, async () =>
    {
        if (await shelf.FindAsync(id, stop) is not { Pack: { } pack })
        {
            return NotFound();
        }

        if (pack.Say(comment, user.Name, user.Access.Department, clock.GetUtcNow()) is not null)
        {
            audit.Add(AuditActions.RecordAnswered, facts: new { pack = pack.Id });
            await db.SaveChangesAsync(stop);
            TempData["Said"] = text["said"].Value;
        }

        return Redirect($"{ShowModel.Here(id)}#comments");
    });
}
