using Dashboard.Shell;
using Dashboard.Shell.Forms;
using Dashboard.Shell.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using Model.JointPrevention.Inspections;
using Model.Operations.Audit;
using Model.Operations.Kit;
using Model.Operations.Kit.Attachments;
using Model.Operations.People;

namespace Dashboard.Pages.Joint.Inspections;

/// <summary>登记整改材料: what the employer sent to show that it is put right.</summary>
[PagePermission(Permissions.InspectionsWrite, Change = Permissions.InspectionsWrite)]
[NeedsNoSnapshot]
[RequestSizeLimit(AttachmentStore.MostBytes + (1 << 20))]
[RequestFormLimits(MultipartBodyLengthLimit = AttachmentStore.MostBytes + (1 << 20))]
[EnableRateLimiting(RateLimits.Upload)]
public sealed class ReportModel(RecordTools tools, AttachmentStore files, IStringLocalizer<InspectionsTexts> text) : InspectionPage(tools)
{
    public async Task<IActionResult> OnGetAsync(int id, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop))
        {
            return NotFound();
        }

        Fill(Typed.Of(("on", Write(Today))), null);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, IFormFile? evidence, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop))
        {
            return NotFound();
        }

        var (file, refusal) = evidence is null ? (null, null) : await KeepAsync(evidence, stop);
        Refused("evidence", refusal);
        return await DoAsync(id, () => Reported(file), stop);
    }

    private Done? Reported(StoredFile? file)
    {
        var (on, said) = (Day("on"), Required("said", 2000));
        return Unless("on", () => Record.Report(on, Today, Me.Name, Now, said, Days), () =>
        {
            if (file is not null)
            {
                Audit.Add(AuditActions.FileAttached, Record.Attach(file, Inspection.Evidence, Me.Name, Now));
            }

            return new Done(AuditActions.RecordMoved, text["reported_done"], said);
        });
    }

    private async Task<(StoredFile? File, Refusal? Refusal)> KeepAsync(IFormFile sent, CancellationToken stop)
    {
        await using var content = sent.OpenReadStream();
        return await files.KeepAsync(sent.FileName, content, stop);
    }
}
