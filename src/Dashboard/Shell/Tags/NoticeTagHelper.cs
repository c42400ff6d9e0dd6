using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Dashboard.Shell.Tags;

/// <summary><c>&lt;notice kind="bad"&gt;…&lt;/notice&gt;</c>: what happened, what still holds, what to do next.</summary>
public sealed class NoticeTagHelper : TagHelper
{
    /// <summary><c>good</c>, <c>bad</c> or <c>info</c>.</summary>
    public string Kind { get; set; } = "info";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var icon = Kind switch { "good" => "check", "bad" => "bell", _ => "info" };
        output.TagName = "div";
        output.Attributes.SetAttribute("class", $"notice notice-{Kind}");
        output.Attributes.SetAttribute("role", "status");
        output.PreContent.SetHtmlContent($"<svg class=\"ico\" aria-hidden=\"true\"><use href=\"#i-{icon}\"/></svg><div>");
        output.PostContent.SetHtmlContent("</div>");
    }
}
