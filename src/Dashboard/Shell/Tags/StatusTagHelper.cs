using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Dashboard.Shell.Tags;

/// <summary><c>&lt;status kind="met"&gt;准时&lt;/status&gt;</c>: state against a target or a duty; shape and word, never colour alone.</summary>
public sealed class StatusTagHelper : TagHelper
{
    /// <summary><c>met</c>, <c>on</c>, <c>un</c> or <c>off</c>.</summary>
    public string Kind { get; set; } = "un";

    /// <summary>With a background; only when alone on a line.</summary>
    public bool Chip { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"status status-{Kind}{(Chip ? " chip" : "")}");
        output.PreContent.SetHtmlContent($"<svg aria-hidden=\"true\"><use href=\"#i-{Kind}\"/></svg>");
    }
}
