using System.Globalization;
using Dashboard.Charts;
using Dashboard.Exports;
using Dashboard.Pages.Analysis.Units;
using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Localization;
using Model.Analysis;
using Model.Codes;
using Model.Operations.People;
using Model.Warehouse;

namespace Dashboard.Pages.Joint.Figures;

/// <summary>联席会议统计: are enough meetings held, who comes, and is done what was resolved.</summary>
[PagePermission(Permissions.MeetingsRead)]
[OutputCache(PolicyName = BuildPages.Policy)]
public sealed class ShowModel(SnapshotReader reader, FigureTables tables, AnalysisWorkbook workbook, IStringLocalizer<FiguresTexts> text) : PageModel
{
    public const string AllYears = "all";

    private readonly JointWorkReader work = new(reader);

    /// <summary>A year on record, or <see cref="AllYears"/>; this year when it names none.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Year { get; set; }

    /// <summary>A county or the city; null for all that the reader sees.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Level { get; set; }

    public BuildFacts Build { get; } = new FreshnessReader(reader).Build();

    /// <summary>Years on record, oldest first.</summary>
    public IReadOnlyList<int> Years { get; private set; } = [];

    public int? ShownYear { get; private set; }

    public string? ShownLevel { get; private set; }

    /// <summary>Each level with a figure for each year.</summary>
    public IReadOnlyList<(string Level, IReadOnlyList<JointMeetingYear> Years)> Meetings { get; private set; } = [];

    /// <summary>Names of levels that the reader sees and that nothing is recorded of.</summary>
    public IReadOnlyList<string> Unrecorded { get; private set; } = [];

    /// <summary>Tables by department: id of the section, table, its definition, and what is said of small numbers.</summary>
    public IReadOnlyList<(string Id, FigureTable Table, string Definition, string? Few)> Departments { get; private set; } = [];

    public string Answer { get; private set; } = "";

    /// <summary>Year and level in words.</summary>
    public string Chosen => $"{YearName} · {LevelName}";

    private string YearName => ShownYear is { } year ? text["year_of", year] : text["all_years"];

    private string LevelName => ShownLevel is null ? text["all_levels"] : Levels.Name(Levels.CountyOf(ShownLevel)).ToString();

    public void OnGet() => Load();

    [Export]
    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken stop)
    {
        Load();
        return await workbook.WriteAsync(
            text["title"],
            [(text["year"], YearName), (text["level"], LevelName)],
            string.Join(' ', text["def_held_text"], text["def_attendance_text"], text["def_in_time_text"]),
            text["source"],
            Build,
            [tables.Meetings([.. Meetings.SelectMany(level => level.Years)]), .. Departments.Select(section => section.Table)],
            stop);
    }

    private void Load()
    {
        var meetings = work.Meetings();
        Years = [.. meetings.Select(one => one.Year).Distinct().Order()];
        if (Years.Count == 0)
        {
            return;
        }

        ShownYear = Year == AllYears ? null : Years.Contains(Known(Year)) ? Known(Year) : Years.LastOrDefault(year => year <= Build.BusinessDate.Year, Years[^1]);
        ShownLevel = meetings.Any(one => one.CountyCode == Level) ? Level : null;
        Meetings =
        [
            .. meetings.Where(one => ShownLevel is null || one.CountyCode == ShownLevel)
                .GroupBy(one => one.CountyCode)
                .OrderBy(level => level.Key == JointMeetingYear.City ? "" : level.Key, StringComparer.Ordinal)
                .Select(level => (level.Key, (IReadOnlyList<JointMeetingYear>)[.. level.OrderBy(one => one.Year)])),
        ];
        Unrecorded = [.. CodeList.Named("counties").Codes.Where(code => reader.Scope.Includes(code) && ShownLevel is null && meetings.All(one => one.CountyCode != code)).Select(code => CountyNames.Of(code).ToString())];
        var departments = work.Departments(ShownYear, ShownLevel);
        Departments =
        [
            ("attendance", tables.Attendance(departments), "mart_joint_department_year-attendance_rate", tables.Few(departments, one => one.Invited)),
            ("resolutions", tables.Resolutions(departments, ShownLevel), "mart_joint_department_year-in_time_share", tables.Few(departments, one => one.Due)),
        ];
        Answer = Said(departments);
    }

    private string Said(IReadOnlyList<JointDepartment> departments)
    {
        var meetings = Meetings.SelectMany(level => level.Years).Where(one => ShownYear is null || one.Year == ShownYear).ToList();
        var (chosen, everAnd) = (JointDepartment.Sum(departments), JointDepartment.Sum(work.Departments(level: ShownLevel)));
        return text["answer", Chosen, meetings.Sum(one => one.Due), meetings.Sum(one => Math.Min(one.Held, one.Due)), chosen.Due, Format.Percent(chosen.InTimeShare?.Value), everAnd.Overdue];
    }

    private static int Known(string? year) => int.TryParse(year, CultureInfo.InvariantCulture, out var known) ? known : 0;
}
