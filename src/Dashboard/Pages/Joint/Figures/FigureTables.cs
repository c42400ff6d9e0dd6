using Dashboard.Charts;
using Dashboard.Shell;
using Microsoft.Extensions.Localization;
using Model.Analysis;
using Model.Codes;
using Model.Statistics;

namespace Dashboard.Pages.Joint.Figures;

/// <summary>Tables of joint work: the same on the page and in the workbook.</summary>
public sealed class FigureTables(IStringLocalizer<FiguresTexts> text)
{
    private static readonly CodeList Departments = CodeList.Named("departments");

    public FigureTable Meetings(IEnumerable<JointMeetingYear> years) => new(
        text["meetings"],
        [new(text["level"]), new(text["year"], true), new(text["wanted"], true), new(text["due_meetings"], true), new(text["held"], true), new(text["cancelled"], true)],
        [.. years.Select(one => (IReadOnlyList<FigureCell>)[Cells.Text(Levels.Name(Levels.CountyOf(one.CountyCode))), new($"{one.Year}", one.Year), Cells.Count(one.Wanted), Cells.Count(one.Due), Cells.Count(one.Held), Cells.Count(one.Cancelled)])]);

    /// <summary>Departments that were invited, and all together.</summary>
    public FigureTable Attendance(IReadOnlyList<JointDepartment> all) => new(
        text["attendance"],
        [new(text["department"]), new(text["invited"], true), new(text["attended"], true), new(text["def_attendance"], true), new(text["interval"], true)],
        [.. WithTotal(all, one => one.Invited > 0).Select(one => (IReadOnlyList<FigureCell>)[Named(one), Cells.Count(one.Invited), Cells.Count(one.Attended), .. Share(one.Attendance)])]);

    /// <summary>Departments that something was resolved for, and all together.</summary>
    /// <param name="all">Of the chosen year and level.</param>
    /// <param name="level">Chosen; the list of overdue ones is opened at it.</param>
    public FigureTable Resolutions(IReadOnlyList<JointDepartment> all, string? level) => new(
        text["resolutions"],
        [
            new(text["department"]), new(text["resolutions_n"], true), new(text["due"], true), new(text["in_time"], true), new(text["late"], true), new(text["overdue"], true),
            new(text["in_time_share"], true), new(text["interval"], true), new(text["open"], true), new(text["extensions"], true),
        ],
        [
            .. WithTotal(all, one => one.Resolutions > 0).Select(one => (IReadOnlyList<FigureCell>)
            [
                Named(one), Cells.Count(one.Resolutions), Cells.Count(one.Due), Cells.Count(one.InTime), Cells.Count(one.Late),
                Cells.Count(one.Overdue, one.Overdue > 0 ? $"/joint/meetings/resolutions?view=overdue&department={one.Department}&level={level}" : null),
                .. Share(one.InTimeShare), Cells.Count(one.Open), Cells.Count(one.Extensions),
            ]),
        ]);

    /// <summary>What is said where a share rests on little; null where none does.</summary>
    public string? Few(IReadOnlyList<JointDepartment> all, Func<JointDepartment, int> whole)
    {
        var counted = all.Where(one => whole(one) > 0).ToList();
        var few = counted.Count(one => whole(one) < JointDepartment.Few);
        return few == 0 ? null : text["few", counted.Count, few, JointDepartment.Few].Value;
    }

    private static IEnumerable<JointDepartment> WithTotal(IReadOnlyList<JointDepartment> all, Func<JointDepartment, bool> isIn)
    {
        var shown = all.Where(isIn).OrderBy(one => Departments.Codes.ToList().IndexOf(one.Department)).ToList();
        return shown.Count > 1 ? shown.Append(JointDepartment.Sum(shown)) : shown;
    }

    private FigureCell Named(JointDepartment one) => Cells.Text(one.Department.Length == 0 ? text["total"].Value : Departments.NameOf(one.Department).ToString());

    /// <summary>A share in per cent with its interval, as two cells.</summary>
    internal static FigureCell[] Share(Proportion? share) =>
    [
        new(Format.Percent(share?.Value), share is null ? null : Math.Round(share.Value, 1)),
        Cells.Text(share is null ? Format.None : Format.Interval(share.Lower, share.Upper, 1)),
    ];
}
