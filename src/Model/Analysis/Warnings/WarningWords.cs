using System.Globalization;

namespace Model.Analysis.Warnings;

/// <summary>What a warning says, with its figures, in both languages; written once, when it is raised, and kept.</summary>
internal static class WarningWords
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    public static Bilingual Why(WarningRule rule, Reading reading) => new(Fill(rule.Says.Zh, rule, reading, isEnglish: false), Fill(rule.Says.En, rule, reading, isEnglish: true));

    /// <summary>Parts of a query that name nothing are left out.</summary>
    public static string Rows(WarningRule rule, Reading reading)
    {
        var address = WarningRule.Names().Replace(rule.Rows, match => Address(match.Groups["name"].Value, reading));
        return address.Split('?') is [var path, var query] ? $"{path}?{string.Join('&', query.Split('&').Where(part => !part.EndsWith('=')))}" : address;
    }

    private static string Fill(string text, WarningRule rule, Reading reading, bool isEnglish) => WarningRule.Names().Replace(text, match =>
    {
        var name = match.Groups["name"].Value;
        return Figure(name, reading, isEnglish) ?? rule[name].ToString(CultureInfo.InvariantCulture);
    });

    private static string? Figure(string name, Reading reading, bool isEnglish) => name switch
    {
        "unit" => isEnglish ? reading.UnitName.En : reading.UnitName.Zh,
        "detail" => isEnglish ? reading.Detail.En : reading.Detail.Zh,
        "first" => MonthOf(reading.First, isEnglish),
        "last" => MonthOf(reading.Last, isEnglish),
        "first_day" => Day(reading.First, isEnglish),
        "last_day" => Day(reading.Last, isEnglish),
        "cases" => reading.Cases.ToString("N0", CultureInfo.InvariantCulture),
        "exposure" => reading.Exposure?.ToString("N0", CultureInfo.InvariantCulture) ?? "—",
        "expected" => Number(reading.Expected, 1),
        "value" => Number(reading.Value, 2),
        "lower" => Number(reading.Lower, 2),
        "upper" => Number(reading.Upper, 2),
        "limit" => Number(reading.Expected, 2),
        "value_percent" => Percent(reading.Value),
        "chance" => Percent(reading.Chance),
        _ => null,
    };

    private static string Address(string name, Reading reading) => name switch
    {
        "from" => Calendar.Month.Label(reading.First),
        "to" => Calendar.Month.Label(reading.Last),
        "county" => reading.County ?? "",
        "industry" => reading.Industry ?? "",
        "employer" => reading.Employer ?? "",
        _ => reading.Words.GetValueOrDefault(name, ""),
    };

    private static string Number(double? value, int digits) => value?.ToString($"F{digits}", CultureInfo.InvariantCulture) ?? "—";

    private static string Percent(double? share) => share switch
    {
        null => "—",
        < 0.0001 => "<0.01%",
        < 0.01 => share.Value.ToString("P2", CultureInfo.InvariantCulture).Replace(" ", "", StringComparison.Ordinal),
        _ => share.Value.ToString("P0", CultureInfo.InvariantCulture).Replace(" ", "", StringComparison.Ordinal),
    };

    private static string MonthOf(DateOnly month, bool isEnglish) => isEnglish ? month.ToString("MMM yyyy", English) : month.ToString("yyyy年M月", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day, bool isEnglish) => isEnglish ? day.ToString("d MMM yyyy", English) : day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);
}
