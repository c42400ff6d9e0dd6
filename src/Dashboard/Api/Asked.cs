using System.Globalization;
using Dashboard.Exports;
using Microsoft.AspNetCore.Http.HttpResults;
using Model;
using Model.Analysis;
using Model.Codes;
using Model.Plans;

namespace Dashboard.Api;

/// <summary>Reads the parameters of one question and remembers the first that is wrong. A wrong parameter is refused, never guessed.</summary>
internal sealed class Asked
{
    private Bilingual? wrong;

    /// <summary>400 with the reason in both languages; null when all was right.</summary>
    public ProblemHttpResult? Refusal => wrong is null ? null : Refuse(wrong);

    public static ProblemHttpResult Refuse(Bilingual reason, int status = StatusCodes.Status400BadRequest) => TypedResults.Problem(
        reason.In(CultureInfo.CurrentUICulture),
        statusCode: status,
        extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["reason_zh"] = reason.Zh, ["reason_en"] = reason.En });

    /// <summary>A choice that may be left out.</summary>
    public T Choice<T>(string name, string? text, T otherwise)
        where T : struct, Enum => string.IsNullOrEmpty(text) ? otherwise : Required<T>(name, text);

    public T? Optional<T>(string name, string? text)
        where T : struct, Enum => string.IsNullOrEmpty(text) ? null : Required<T>(name, text);

    public T Required<T>(string name, string? text)
        where T : struct, Enum
    {
        if (text is not null && Words.Choice<T>(text) is { } choice)
        {
            return choice;
        }

        var choices = string.Join(", ", Enum.GetValues<T>().Select(value => value.Word()));
        return Wrong<T>(new Bilingual($"参数 {name} 须为下列之一：{choices}。", $"{name} must be one of {choices}."));
    }

    public DateOnly? Month(string name, string? text) =>
        string.IsNullOrEmpty(text) ? null
        : Model.Calendar.Month.Parse(text) ?? Wrong<DateOnly?>(new Bilingual($"参数 {name} 须写成 2025-06 这样的月份。", $"{name} must be a month such as 2025-06."));

    public int? Whole(string name, string? text, int least, int most) =>
        string.IsNullOrEmpty(text) ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
        : Wrong<int?>(new Bilingual($"参数 {name} 须为 {least} 至 {most} 的整数。", $"{name} must be a whole number from {least} to {most}."));

    public bool? Truth(string name, string? text) => text switch
    {
        null or "" => null,
        "true" => true,
        "false" => false,
        _ => Wrong<bool?>(new Bilingual($"参数 {name} 须为 true 或 false。", $"{name} must be true or false.")),
    };

    /// <summary>A code of a list.</summary>
    public string? Code(string name, string? text, string list) => OneOf(name, text, CodeList.Named(list).Codes);

    /// <summary>Division of GB/T 4754-2017, or <c>00</c>.</summary>
    public string? Industry(string? text) => OneOf("industry", text, CodeList.Named("industries").Codes.Append(IndustryNames.Unresolved));

    /// <summary>Key industry, or all of a plan together.</summary>
    public string? Unit(string name, string? text) => OneOf(name, text, PlanUnits.Codes);

    public TargetPlan? Plan(string? text, PlanCatalog plans) => plans.Find(OneOf("plan", text, plans.All.Select(plan => plan.Id)));

    /// <summary>用途: what records are read for. It is kept in the audit log, as whoever takes a file away says it.</summary>
    public void Purpose(string? text)
    {
        if (!ExportReasons.Says(text))
        {
            Wrong<string?>(new Bilingual(
                $"须用参数 {ApiExport.Purpose} 写明用途，{ExportReasons.LeastLength}至{ExportReasons.MostLength}个字，记入审计日志。",
                $"Say with {ApiExport.Purpose} what the records are for, in {ExportReasons.LeastLength} to {ExportReasons.MostLength} characters; the audit log keeps it."));
        }
    }

    /// <summary>A window must not end before it begins.</summary>
    public void InOrder(DateOnly? from, DateOnly? to)
    {
        if (from > to)
        {
            Wrong<int>(new Bilingual("起始月份 from 不能晚于终止月份 to。", "from must not be later than to."));
        }
    }

    public void InOrder(int? from, int? to)
    {
        if (from > to)
        {
            Wrong<int>(new Bilingual("起始年份 from 不能晚于终止年份 to。", "from must not be later than to."));
        }
    }

    public string? OneOf(string name, string? text, IEnumerable<string> codes) =>
        string.IsNullOrEmpty(text) ? null
        : codes.Contains(text, StringComparer.Ordinal) ? text
        : Wrong<string?>(new Bilingual($"参数 {name} 的代码 {text} 不在代码表中。", $"{name} {text} is not in its code list."));

    private T Wrong<T>(Bilingual reason)
    {
        wrong ??= reason;
        return default!;
    }
}
