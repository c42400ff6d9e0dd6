using System.Globalization;
using Dashboard.Shell.Forms;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Dashboard.Shell.Tags;

/// <summary>
/// <c>&lt;field name="title" label="@T["title"]" required max="100" /&gt;</c>: a field of a <see cref="FormPage"/> with its label, what was typed,
/// what the browser can judge by itself, and what the server found wrong.
/// </summary>
[HtmlTargetElement("field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldTagHelper(IStringLocalizer<ShellTexts> text) : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public string Name { get; set; } = "";

    public string Label { get; set; } = "";

    /// <summary><c>text</c>, <c>date</c>, <c>time</c>, <c>number</c>, <c>area</c>, <c>choice</c>, <c>file</c>, or <c>personal</c>: never filled from the record, whose value nothing typed keeps.</summary>
    public string Kind { get; set; } = "text";

    public bool Required { get; set; }

    /// <summary>Longest text, or largest number.</summary>
    public int Max { get; set; }

    /// <summary>Smallest number.</summary>
    public int Min { get; set; }

    public int Rows { get; set; } = 3;

    public string? Help { get; set; }

    /// <summary>Of a choice: values and their words.</summary>
    public IEnumerable<(string Value, string Words)> Options { get; set; } = [];

    /// <summary>Of a choice: words for none; null where one must be chosen from the start.</summary>
    public string? None { get; set; }

    /// <summary>Of a file: endings that may be chosen.</summary>
    public string? Accept { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var page = (FormPage)ViewContext.ViewData.Model!;
        Help = Kind == "personal" ? PersonalHelp(page) : Help;
        var errors = ViewContext.ModelState.TryGetValue(Name, out var entry) ? entry.Errors.Select(error => error.ErrorMessage).ToList() : [];
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "mb-3");
        output.Content.AppendHtml(Labelled());
        output.Content.AppendHtml(Control(page, errors.Count > 0));
        if (Help is not null)
        {
            output.Content.AppendHtml(Of("div", Help, ("id", Name + "-help"), ("class", "form-text")));
        }

        if (errors.Count > 0)
        {
            output.Content.AppendHtml(Errors(errors));
        }

        if (page.Was is { } was && was.Names.Contains(Name, StringComparer.Ordinal))
        {
            output.Content.AppendHtml(Of("input", null, ("type", "hidden"), ("name", FormPage.WasPrefix + Name), ("value", was[Name])));
        }
    }

    private TagBuilder Labelled()
    {
        var label = Of("label", Label, ("class", "form-label"), ("for", Name));
        if (!Required)
        {
            label.InnerHtml.Append(" ");
            label.InnerHtml.AppendHtml(Of("span", text["field_optional"], ("class", "muted small")));
        }

        return label;
    }

    private TagBuilder Control(FormPage page, bool isWrong)
    {
        var value = page.Typed[Name];
        var control = Kind switch
        {
            "area" => Of("textarea", value, ("rows", Rows.ToString(CultureInfo.InvariantCulture))),
            "choice" => Choice(value),
            "personal" => Of("input", null, ("type", "text"), ("value", value == page.Was?[Name] ? "" : value), ("autocomplete", "off")),
            "file" => Of("input", null, ("type", "file"), ("accept", Accept)),
            _ => Of("input", null, ("type", Kind), ("value", value), ("autocomplete", "off")),
        };
        control.MergeAttributes(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["class"] = isWrong ? "form-control is-invalid" : "form-control",
            ["id"] = Name,
            ["name"] = Name,
            ["required"] = Required ? "required" : null,
            ["maxlength"] = Max > 0 && Kind is "text" or "area" or "personal" ? Max.ToString(CultureInfo.InvariantCulture) : null,
            ["min"] = Kind == "number" ? Min.ToString(CultureInfo.InvariantCulture) : null,
            ["max"] = Kind == "number" ? Max.ToString(CultureInfo.InvariantCulture) : null,
            ["aria-invalid"] = isWrong ? "true" : null,
            ["aria-describedby"] = string.Join(' ', new[] { Help is null ? null : Name + "-help", isWrong ? Name + "-error" : null }.OfType<string>()) is { Length: > 0 } ids ? ids : null,
        }.Where(attribute => attribute.Value is not null).ToDictionary(attribute => attribute.Key, attribute => attribute.Value, StringComparer.Ordinal));
        return control;
    }

    private string PersonalHelp(FormPage page) => page.Was?[Name] is { Length: > 0 } mask ? text["personal_help_change", mask] : text["personal_help"];

    private TagBuilder Choice(string chosen)
    {
        var select = new TagBuilder("select");
        foreach (var (value, words) in (None is null ? [] : new[] { (Value: "", Words: None) }).Concat(Options))
        {
            var option = Of("option", words, ("value", value));
            if (value == chosen)
            {
                option.MergeAttribute("selected", "selected");
            }

            select.InnerHtml.AppendHtml(option);
        }

        return select;
    }

    private TagBuilder Errors(IEnumerable<string> errors)
    {
        var all = Of("div", null, ("id", Name + "-error"), ("role", "alert"));
        foreach (var error in errors)
        {
            var line = Of("p", null, ("class", "field-error"));
            line.InnerHtml.AppendHtml("<svg class=\"ico\" aria-hidden=\"true\"><use href=\"#i-x\"/></svg>");
            line.InnerHtml.Append(error);
            all.InnerHtml.AppendHtml(line);
        }

        return all;
    }

    private static TagBuilder Of(string tag, string? content, params (string Name, string? Value)[] attributes)
    {
        var built = new TagBuilder(tag) { TagRenderMode = tag == "input" ? TagRenderMode.SelfClosing : TagRenderMode.Normal };
        foreach (var (name, value) in attributes.Where(attribute => attribute.Value is not null))
        {
            built.MergeAttribute(name, value);
        }

        // A browser leaves out a line break right after <textarea>.
        built.InnerHtml.Append(tag == "textarea" ? "\n" + content : content ?? "");
        return built;
    }
}
