using Dashboard.Exports;
using Microsoft.Extensions.Localization;
using Model.Calendar;
using Model.Operations;
using Model.Operations.Kit.Deadlines;
using Model.Warehouse;

namespace Dashboard.Shell.Lists;

/// <summary>What every list needs.</summary>
public sealed record ListTools(OperationsDb Db, CurrentUser Me, BusinessDate Date, StoreWorkbook Workbook, IStringLocalizer<ShellTexts> Words, DataFolder Data)
{
    public DateOnly Today => Date.Today;

    /// <summary>By the holiday files as they are when a request first asks.</summary>
    public Reckoning Days { get => field ??= new Reckoning(WorkingDays.Of(Data)); }
}
