using System.Globalization;
using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc;
using Model.Calendar;
using Model.Warehouse;

namespace Dashboard.Exports;

/// <summary>What the operational store holds, to take away: as of the moment, not of a build.</summary>
public sealed class StoreWorkbook(XlsxExport xlsx, DataFolder data, BusinessDate date, TimeProvider clock)
{
    /// <summary>Ends the names of files taken away now.</summary>
    public string Stamp => clock.GetUtcNow().ToString("yyyyMMdd-HHmm", CultureInfo.InvariantCulture);

    /// <param name="title">Of the workbook and of its file.</param>
    /// <param name="filters">Name and value of everything chosen.</param>
    /// <param name="sheets">Behind the cover.</param>
    /// <param name="rows">Rows there are, and rows that the workbook holds.</param>
    public async Task<FileStreamResult> WriteAsync(
        string title, IReadOnlyList<(string Name, string Value)> filters, IReadOnlyList<ExportSheet> sheets, (long There, long Held) rows, CancellationToken stop)
    {
        var cover = new ExportCover
        {
            Title = title,
            Filters = filters,
            AsOf = Format.Moment(clock.GetUtcNow()),
            BuildId = data.CurrentBuild() ?? Format.None,
            Rows = rows.Held,
            AllRows = rows.There,
            IsSample = date.Mode == DataMode.Sample,
        };
        return await xlsx.FileAsync(title, Stamp, sheets, cover, stop);
    }
}
