using System.Globalization;
using Dashboard.Shell;
using Dashboard.Shell.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Model.Calendar;
using Model.JointPrevention.Inspections;
using Model.Operations.Audit;
using Model.Operations.Kit.Deadlines;
using Model.Operations.People;

namespace Dashboard.Pages.Joint.Inspections;

/// <summary>下达整改指令: until when, and what else is asked for.</summary>
[PagePermission(Permissions.InspectionsWrite, Change = Permissions.InspectionsWrite)]
[NeedsNoSnapshot]
public sealed class OrderModel(RecordTools tools, IStringLocalizer<InspectionsTexts> text) : InspectionPage(tools)
{
    private const int UsualDays = 30;
    private const string NamedDay = "day";

    private static readonly ClockUnit[] Units = [ClockUnit.CalendarDays, ClockUnit.WorkingDays];

    public IEnumerable<(string Value, string Words)> Periods => [.. Units.Select(unit => ($"{unit}", text["period_" + unit].Value)), (NamedDay, text["period_day"])];

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop))
        {
            return NotFound();
        }

        Fill(Typed.Of(("on", Write(Today)), ("period", $"{ClockUnit.CalendarDays}"), ("length", $"{UsualDays}"), ("due", "")), null);
        LastDay = Counted();
        return Page();
    }

    public Task<IActionResult> OnPostAsync(int id, CancellationToken stop) => DoAsync(
        id,
        async () =>
        {
            var (on, period, demands) = (Day("on"), Period(), Optional("demands", 2000));
            if (!ModelState.IsValid || (period.Day is null && on <= Today && !IsSeen(period.LastDay(on, Days))) || Refused(period.Day is null ? "length" : "due", Record.Order(on, period, Today, demands, Me.Name, Now, Days)))
            {
                return null;
            }

            if (Record.Number is null)
            {
                Record.TakeNumber(await Inspection.Series.DrawAsync(Db, Record.County, on.Year, stop));
            }

            return new Done(AuditActions.RecordMoved, text["ordered_done", Record.Number!, Format.Date(Record.FirstDueOn)]);
        },
        stop);

    /// <summary>By what the form opens with, which may be a draft; null where that is no number of days.</summary>
    private Reckoned<DateOnly>? Counted() =>
        Enum.TryParse<ClockUnit>(Typed["period"], out var unit) && int.TryParse(Typed["length"], CultureInfo.InvariantCulture, out var length) && length is > 0 and <= ClockPeriod.Longest && DateOnly.TryParse(Typed["on"], CultureInfo.InvariantCulture, out var on) && on <= Today
            ? ClockPeriod.Of(length, unit).LastDay(on, Days)
            : null;

    private ClockPeriod Period() => Chosen("period", [.. Units.Select(unit => $"{unit}"), NamedDay]) is var chosen && Enum.TryParse<ClockUnit>(chosen, out var unit)
        ? ClockPeriod.Of(Whole("length", 1, ClockPeriod.Longest), unit)
        : ClockPeriod.Until(Day("due"));
}
