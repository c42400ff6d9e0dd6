using System.Globalization;
using Dashboard.Charts;
using Dashboard.Shell;
using Microsoft.Extensions.Localization;
using Model.Analysis;
using Model.Codes;

namespace Dashboard.Pages.Overview;

/// <summary>The counties' rates on the map: eleven areas and three zones, whether or not they have a figure.</summary>
public sealed class OverviewMap(IStringLocalizer<OverviewTexts> text, VerdictWords words)
{
    public MapData Data(OverviewFigures figures)
    {
        var statuses = figures.Counties.ToDictionary(c => c.County!, StringComparer.Ordinal);
        var counties = CodeList.Named("counties");
        return new(text["MapLabel"], [.. counties.Rows.Select(row => Unit(counties, row, statuses.GetValueOrDefault(row[0])))], Classes(figures));
    }

    public MapLegend Legend(OverviewFigures figures)
    {
        var classes = Classes(figures);
        var (first, second, third) = (Limit(classes.First), Limit(classes.Second), Limit(classes.Third));
        return new(
            text["MapLegend"],
            [text["Under", first], $"{first}–{second}", $"{second}–{third}", text["From", third]],
            figures.Counties.Any(IsOff) ? words.Mark(figures.Together.IsFinal ? TargetVerdict.Missed : TargetVerdict.OffTrack).Word : null);
    }

    private static MapClasses Classes(OverviewFigures figures) =>
        MapClasses.For(figures.Counties.Select(c => c.Latest?.Rate?.Value).OfType<double>());

    private MapUnit Unit(CodeList counties, string[] row, TargetStatus? status)
    {
        var rate = status?.Latest?.Rate;
        var name = counties.NameOf(row[0]).ToString();
        var verdict = words.Mark(status?.Evidence ?? TargetVerdict.NoData).Word;
        return new(
            row[0],
            name,
            rate?.Value,
            Format.Number(rate?.Value, 2),
            rate is null ? text["MapNoData", name] : text["MapWords", name, Format.Number(rate.Value, 2), Format.Interval(rate.Lower, rate.Upper), verdict],
            "#c-" + row[0],
            status is not null && IsOff(status),
            Place(counties, row));
    }

    private static bool IsOff(TargetStatus status) => status.Evidence is TargetVerdict.Missed or TargetVerdict.OffTrack;

    /// <summary>Zones have a guessed place and no outline of their own.</summary>
    private static (double Lon, double Lat)? Place(CodeList counties, string[] row) =>
        double.TryParse(counties.Value(row, "lon"), CultureInfo.InvariantCulture, out var lon)
        && double.TryParse(counties.Value(row, "lat"), CultureInfo.InvariantCulture, out var lat)
            ? (lon, lat)
            : null;

    private static string Limit(double limit) => limit.ToString("0.0#", CultureInfo.InvariantCulture);
}
