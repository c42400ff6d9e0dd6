using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Dashboard.Shell.Tags;

/// <summary><c>&lt;rich text="…" /&gt;</c>: a text in which <c>**words**</c> stand out; everything else is encoded.</summary>
public sealed partial class RichTagHelper(HtmlEncoder encoder) : TagHelper
{
    public string Text { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.SetHtmlContent(Strong().Replace(encoder.Encode(Text), "<strong>${words}</strong>"));
    }

    [GeneratedRegex(@"\*\*(?<words>.+?)\*\*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Strong();
}
