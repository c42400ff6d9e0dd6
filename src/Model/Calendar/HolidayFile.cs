using System.Globalization;

namespace Model.Calendar;

/// <summary>
/// 放假安排 of one year as a csv file <c>&lt;year&gt;.csv</c> with the columns date, kind (<c>off</c> or <c>work</c>) and the holiday's name:
/// the days that are not as the week has them. It is believed whole or not at all: half a calendar moves deadlines unseen.
/// </summary>
/// <param name="Year">By its name; zero when the name is no year.</param>
/// <param name="Days">True where the day is worked.</param>
/// <param name="Faults">Why the file is not believed; empty when it is.</param>
public sealed record HolidayFile(int Year, IReadOnlyDictionary<DateOnly, bool> Days, IReadOnlyList<HolidayFault> Faults)
{
    /// <summary>As people and spreadsheet programs write dates.</summary>
    private static readonly string[] DateForms = ["yyyy-M-d", "yyyy/M/d", "yyyy年M月d日"];

    private static readonly Dictionary<string, bool> Kinds = new(StringComparer.Ordinal) { ["off"] = false, ["休"] = false, ["work"] = true, ["班"] = true };

    /// <param name="name">Name of the file, without its folder.</param>
    /// <param name="content">UTF-8, or GB18030 as spreadsheet programs save it.</param>
    public static HolidayFile Parse(string name, byte[] content)
    {
        if (Path.GetFileNameWithoutExtension(name) is not { Length: 4 } stem || !int.TryParse(stem, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            return new(0, new Dictionary<DateOnly, bool>(), [new(name, 0, name, HolidayRule.NameIsNoYear)]);
        }

        var days = new Dictionary<DateOnly, bool>();
        var faults = new List<HolidayFault>();
        var lines = EditedText.Decode(content).Split('\n').Select(line => line.Trim()).ToList();
        if (lines[0].Split(',')[0].Trim() is not ("date" or "日期"))
        {
            faults.Add(new(name, 1, lines[0], HolidayRule.NoHeader));
        }

        for (var at = 1; at < lines.Count; at++)
        {
            if (lines[at].Trim(',').Length > 0 && Read(lines[at], year, days) is { } broken)
            {
                faults.Add(new(name, at + 1, broken.Value, broken.Rule));
            }
        }

        if (days.Count == 0 && faults.Count == 0)
        {
            faults.Add(new(name, 1, "", HolidayRule.Empty));
        }

        return new(year, days, faults);
    }

    private static (string Value, HolidayRule Rule)? Read(string line, int year, Dictionary<DateOnly, bool> days)
    {
        var cells = line.Split(',').Select(cell => cell.Trim()).ToArray();
        if (!DateOnly.TryParseExact(cells[0], DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return (cells[0], HolidayRule.NoDate);
        }

        var kind = cells.Length > 1 ? cells[1] : "";
        return day.Year != year ? (cells[0], HolidayRule.OtherYear)
            : !Kinds.TryGetValue(kind, out var worked) ? (kind, HolidayRule.UnknownKind)
            : worked && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) ? (cells[0], HolidayRule.WorkedWeekday)
            : !days.TryAdd(day, worked) ? (cells[0], HolidayRule.Twice)
            : null;
    }
}

/// <summary>What is wrong with a calendar file, and where.</summary>
/// <param name="Line">1 is the header; zero when it is the name of the file.</param>
public sealed record HolidayFault(string File, int Line, string Value, HolidayRule Rule)
{
    public Bilingual Message
    {
        get
        {
            var rule = HolidayRuleWords.Of(Rule);
            return Line == 0
                ? new($"{File}：{rule.Zh}", $"{File}: {rule.En}")
                : new(
                    $"{File} 第 {Line} 行“{Value}”：{rule.Zh}改好之前整份文件不起作用，该年度按工作日计算的期限只是暂定。",
                    $"{File}, line {Line}, “{Value}”: {rule.En} Until it is mended nothing of the file is used, and working days of that year are provisional.");
        }
    }
}

public enum HolidayRule
{
    NameIsNoYear,
    NoHeader,
    NoDate,
    OtherYear,
    UnknownKind,
    WorkedWeekday,
    Twice,
    Empty,
}

/// <summary>The rules of a calendar file in words.</summary>
public static class HolidayRuleWords
{
    public static Bilingual Of(HolidayRule rule) => rule switch
    {
        HolidayRule.NameIsNoYear => new("文件名应为年份，如 2027.csv。", "the file must be named by its year, such as 2027.csv."),
        HolidayRule.NoHeader => new("第一行应为表头：date,kind,name_zh,name_en。", "the first line must be the header date,kind,name_zh,name_en."),
        HolidayRule.NoDate => new("应为日期，如 2027-01-01。", "it must be a date, such as 2027-01-01."),
        HolidayRule.OtherYear => new("日期不属于文件名所写的年份，应放进那一年的文件。", "the date is not of the year that the file is named by; it belongs in that year's file."),
        HolidayRule.UnknownKind => new("应为 off（放假）或 work（调休上班）。", "it must be off (a day off) or work (a make-up working day)."),
        HolidayRule.WorkedWeekday => new("只有星期六、星期日才需要写 work。", "only a Saturday or Sunday needs to be marked work."),
        HolidayRule.Twice => new("同一天写了两次。", "the day is named twice."),
        HolidayRule.Empty => new("文件里没有日期。", "the file names no day."),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, null),
    };
}
