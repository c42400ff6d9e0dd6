using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Dashboard.Shell.Tags;

/// <summary><c>&lt;ico name="down" /&gt;</c>: a symbol of the page's sprite, always beside a word.</summary>
public sealed class IcoTagHelper : TagHelper
{
    public string Name { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ico");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetHtmlContent($"<use href=\"#i-{Name}\"/>");
    }
}
