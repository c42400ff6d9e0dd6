using Dashboard.Exports;
using Microsoft.Extensions.Localization;
using Model.Calendar;
using Model.Operations;

namespace Dashboard.Shell.Lists;

/// <summary>What every list needs.</summary>
public sealed record ListTools(OperationsDb Db, CurrentUser Me, BusinessDate Date, StoreWorkbook Workbook, IStringLocalizer<ShellTexts> Words)
{
    public DateOnly Today => Date.Today;
}
