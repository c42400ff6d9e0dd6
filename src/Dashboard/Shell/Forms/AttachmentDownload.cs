using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Model.Operations.Kit;
using Model.Operations.Kit.Attachments;

namespace Dashboard.Shell.Forms;

/// <summary>Hands a file of a dossier to the browser: to keep, never to show as a page of ours.</summary>
public static class AttachmentDownload
{
    public static IActionResult Download(this PageModel page, AttachmentStore store, Dossier dossier, int number)
    {
        if (dossier.Attachments.FirstOrDefault(file => file.Number == number && file.IsThere) is not { } attachment)
        {
            return page.NotFound();
        }

        var headers = page.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers.CacheControl = "private, no-store";
        return page.File(store.Open(attachment), FileKinds.ContentType(attachment.Kind), attachment.Name);
    }
}
