using System.Globalization;
using System.Text.RegularExpressions;
using Model.Calendar;
using Model.Codes;
using Model.Feeds;

namespace Ingest.Tests.SampleCity;

/// <summary>A second judge of records, written as plain C#: what the product's SQL does is not asked about itself.</summary>
internal sealed class PlainContract(FeedContract feed)
{
    private readonly Dictionary<string, Dictionary<string, string>> lists = feed.Columns
        .Where(c => c.Codes is not null)
        .ToDictionary(c => c.Name, c => Spellings(CodeList.Named(c.Codes!)), StringComparer.Ordinal);

    private readonly Dictionary<string, bool> creditCodes = new(StringComparer.Ordinal);

    /// <summary>Values by column in one spelling each, or null where the record breaks a rule.</summary>
    public Dictionary<string, string>? Judge(Dictionary<string, string> record)
    {
        var typed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var column in feed.Columns)
        {
            if (!record.TryGetValue(column.Name, out var text))
            {
                if (column.Required)
                {
                    return null;
                }
            }
            else if (Value(column, text) is { } value)
            {
                typed[column.Name] = value;
            }
            else
            {
                return null;
            }
        }

        return KeepsItsPromises(typed) ? typed : null;
    }

    private string? Value(FeedColumn column, string text) => column.Type switch
    {
        FeedColumnType.Date => Date(text) is { } day && !(column.NotFuture && day > BusinessDate.SampleToday) ? $"{day:yyyy-MM-dd}" : null,
        FeedColumnType.Month => Month(text),
        FeedColumnType.Integer => Number(text) is { } n && n == decimal.Truncate(n) ? InRange(column, n) : null,
        FeedColumnType.Money or FeedColumnType.Decimal or FeedColumnType.Percent => Number(text.TrimEnd('%')) is { } n ? InRange(column, n) : null,
        FeedColumnType.Boolean => text is "是" or "有" ? "true" : text is "否" or "无" ? "false" : null,
        FeedColumnType.Code => lists[column.Name].GetValueOrDefault(text),
        FeedColumnType.Industry => CodeList.Named("industries").Codes.Contains(text[..2]) ? text : null,
        FeedColumnType.Uscc => IsCreditCode(text) ? text : null,
        FeedColumnType.Identity => CheckCharacters.IsIdentityNumber(text) ? text : null,
        FeedColumnType.Text => column.Pattern is null || Regex.IsMatch(text, column.Pattern, RegexOptions.None, TimeSpan.FromSeconds(1)) ? text : null,
        _ => throw new ArgumentOutOfRangeException(nameof(column)),
    };

    /// <summary>A code stands in a year's sheet twelve times.</summary>
    private bool IsCreditCode(string text)
    {
        if (!creditCodes.TryGetValue(text, out var isValid))
        {
            creditCodes[text] = isValid = CheckCharacters.IsCreditCode(text);
        }

        return isValid;
    }

    private static string? InRange(FeedColumn column, decimal value) =>
        value < column.Min || value > column.Max || (column.Allowed.Count > 0 && !column.Allowed.Contains($"{value:0}"))
            ? null : value.ToString("0.####", CultureInfo.InvariantCulture);

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) ? n : null;

    private static DateOnly? Date(string text)
    {
        string[] formats = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd"];
        return DateOnly.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var serial) ? new DateOnly(1899, 12, 30).AddDays(serial) : null;
    }

    private static string? Month(string text) =>
        DateOnly.TryParseExact(text, ["yyyy-MM", "yyyyMM", "yyyy年M月"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? $"{month:yyyy-MM}" : null;

    private bool KeepsItsPromises(Dictionary<string, string> r) => feed.Id switch
    {
        "employers" => NotBefore(r, "closed_on", "opened_on") && NotBefore(r, "effective_from", "opened_on"),
        "accidents" => NotBefore(r, "reported_on", "occurred_on") && NotBefore(r, "decided_on", "reported_on")
            && r.ContainsKey("result") == r.ContainsKey("decided_on")
            && (r.GetValueOrDefault("result") is not ("recognised" or "deemed") || r.ContainsKey("ground"))
            && (!r.TryGetValue("ground", out var ground) || (ground == "14-6") == (r["is_commuting"] == "true")),
        "contributions" => decimal.Parse(r["premium_paid"], CultureInfo.InvariantCulture) == 0 || r.ContainsKey("paid_on"),
        "occupational_diseases" => NotBefore(r, "reported_on", "diagnosed_on") && NotBefore(r, "died_on", "diagnosed_on"),
        "trainings" => int.Parse(r["passed"], CultureInfo.InvariantCulture) <= int.Parse(r["persons"], CultureInfo.InvariantCulture),
        "inspections" => NotBefore(r, "rectified_on", "inspected_on") && (r["result"] != "clean" || r["findings"] == "0"),
        "construction_projects" => NotBefore(r, "ends_on", "started_on") && NotBefore(r, "completed_on", "started_on"),
        _ => true,
    };

    private static bool NotBefore(Dictionary<string, string> r, string later, string earlier) =>
        !r.TryGetValue(later, out var day) || string.CompareOrdinal(day, r[earlier]) >= 0;

    private static Dictionary<string, string> Spellings(CodeList list)
    {
        var spellings = list.Codes.ToDictionary(c => c, c => c, StringComparer.Ordinal);
        foreach (var code in list.Codes)
        {
            spellings.TryAdd(PlainFile.Fold(list.NameOf(code).Zh), code);
        }

        return spellings;
    }
}
