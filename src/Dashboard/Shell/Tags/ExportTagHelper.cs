using Microsoft.AspNetCore.Razor.TagHelpers;
using Model.Operations.People;

namespace Dashboard.Shell.Tags;

/// <summary><c>&lt;a export href="…"&gt;</c>: a link to something to take away; not there for whoever may not.</summary>
[HtmlTargetElement("a", Attributes = "export")]
public sealed class ExportTagHelper(CurrentUser user) : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.RemoveAll("export");
        if (!user.Has(Permissions.ExportsMake))
        {
            output.SuppressOutput();
        }
    }
}
