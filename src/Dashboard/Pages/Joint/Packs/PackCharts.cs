using System.Globalization;
using Dashboard.Charts;
using Microsoft.Extensions.Caching.Memory;
using Model.JointPrevention.Packs;
using Model.Warehouse;

namespace Dashboard.Pages.Joint.Packs;

/// <summary>What of a pack is costly and never changes: its pictures, and how it stands against one build. Made once and kept while it is looked at.</summary>
public sealed class PackCharts(PackWords words, IMemoryCache kept)
{
    private static readonly TimeSpan While = TimeSpan.FromMinutes(30);

    /// <returns>Null where a section has nothing to draw.</returns>
    public (string Wide, string Narrow)? Bars(DataPack pack, PackSection section) => kept.GetOrCreate(("pack chart", pack.Id, section.Id, CultureInfo.CurrentUICulture.Name), entry =>
    {
        entry.SlidingExpiration = While;
        return words.Bars(section, [.. pack.Figures.Where(figure => figure.Section == section.Id)]) is { } bars
            ? ((string, string)?)(BarChart.Draw(bars, ChartSize.Half, $"bars-{section.Id}"), BarChart.Draw(bars, ChartSize.PhoneLow, $"bars-{section.Id}-phone"))
            : null;
    });

    /// <summary>Figures that the build answers otherwise.</summary>
    public IReadOnlyList<PackCorrection> Corrections(DataPack pack, SnapshotReader reader) => pack.BuildId == reader.Build ? [] : kept.GetOrCreate(("pack corrections", pack.Id, reader.Build), entry =>
    {
        entry.SlidingExpiration = While;
        return pack.CorrectedIn(reader);
    })!;
}
