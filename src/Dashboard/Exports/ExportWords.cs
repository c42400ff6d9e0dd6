using System.Globalization;
using Dashboard.Shell;
using Microsoft.Extensions.Localization;

namespace Dashboard.Exports;

/// <summary>What a file says of itself: its cover, and the line that goes with every sheet.</summary>
public sealed class ExportWords(IStringLocalizer<ExportTexts> text)
{
    /// <summary>Who, when, how many rows, and what for where it was asked.</summary>
    public string Mark(ExportTaker taker, long rows) => taker.Reason is { } reason
        ? text["MarkReason", reason, taker.Name, Format.Moment(taker.At), rows]
        : text["Mark", taker.Name, Format.Moment(taker.At), rows];

    /// <summary>Who, when, and where the audit log says so.</summary>
    /// <param name="taker">Who took it.</param>
    /// <param name="entry">Number in the audit log.</param>
    public string MarkOfDocument(ExportTaker taker, long entry) => text["MarkDocument", taker.Name, Format.Moment(taker.At), entry.ToString(CultureInfo.InvariantCulture)];

    public ExportSheet Cover(ExportCover cover, ExportTaker taker)
    {
        var lines = new List<(string Name, string Value)> { (text["Title"], cover.Title) };
        lines.AddRange(cover.Filters.Count == 0 ? [(text["Filters"], text["None"])] : cover.Filters);
        lines.Add((text["AsOf"], cover.AsOf));
        lines.Add((text["Build"], cover.BuildId));
        lines.Add((text["Rows"], cover.Rows.ToString("N0", CultureInfo.InvariantCulture)));
        lines.Add((text["Extent"], cover.IsComplete ? text["Complete"] : text["Cut", cover.AllRows]));
        lines.AddRange(cover.Notes);
        lines.AddRange(Of(taker));
        if (cover.IsSample)
        {
            lines.Add((text["Sample"], text["SampleNote"]));
        }

        return new(text["Cover"], [text["Item"], text["Value"]], lines.Select(l => new object?[] { l.Name, l.Value }));
    }

    private IEnumerable<(string, string)> Of(ExportTaker taker)
    {
        yield return (text["TakenBy"], taker.Name);
        yield return (text["TakenAs"], $"{taker.Roles}");
        yield return (text["TakenFor"], $"{taker.Place}");
        yield return (text["TakenAt"], Format.Moment(taker.At));
        if (taker.Reason is { } reason)
        {
            yield return (text["Reason"], reason);
        }
    }
}
