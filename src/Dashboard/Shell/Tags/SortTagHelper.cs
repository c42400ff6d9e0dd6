using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Dashboard.Shell.Tags;

/// <summary><c>&lt;th sort="rate" by="@order"&gt;发生率&lt;/th&gt;</c>: a head that sorts by <c>?sort=rate</c>, descending with <c>-rate</c>.</summary>
[HtmlTargetElement("th", Attributes = "sort")]
public sealed class SortTagHelper(HtmlEncoder encoder) : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public string Sort { get; set; } = "";

    /// <summary>The order in force, such as <c>-rate</c>.</summary>
    public string By { get; set; } = "";

    /// <summary>The first click sorts downwards: for numbers.</summary>
    public bool Descending { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var (up, down) = (By == Sort, By == "-" + Sort);
        var next = up ? "-" + Sort : down ? Sort : Descending ? "-" + Sort : Sort;
        var href = encoder.Encode(ViewContext.HttpContext.Request.With(("sort", next)));
        var text = (await output.GetChildContentAsync()).GetContent(encoder);
        output.Attributes.SetAttribute("scope", "col");
        if (up || down)
        {
            output.Attributes.SetAttribute("aria-sort", up ? "ascending" : "descending");
        }

        output.Content.SetHtmlContent($"<a class=\"sort\" href=\"{href}\">{text}{(up ? " ↑" : down ? " ↓" : "")}</a>");
    }
}
