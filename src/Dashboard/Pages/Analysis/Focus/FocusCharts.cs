using System.Globalization;
using Dashboard.Charts;
using Microsoft.Extensions.Caching.Memory;
using Model.Analysis.Focus;

namespace Dashboard.Pages.Analysis.Focus;

/// <summary>Bars of a county's figures, drawn once and kept while they are looked at.</summary>
public sealed class FocusCharts(FocusFigures words, IMemoryCache kept)
{
    private static readonly TimeSpan While = TimeSpan.FromMinutes(30);

    /// <param name="of">Names the figures: the same name stands for the same digits.</param>
    /// <param name="section">Drawn.</param>
    /// <param name="figures">Of the section.</param>
    /// <returns>Null where there is nothing to draw.</returns>
    public (string Wide, string Narrow)? Bars(string of, FocusSection section, IReadOnlyList<FocusFigure> figures) => kept.GetOrCreate(("focus", of, section, CultureInfo.CurrentUICulture.Name), entry =>
    {
        entry.SlidingExpiration = While;
        return words.Bars(section, figures) is { } bars
            ? ((string, string)?)(BarChart.Draw(bars, ChartSize.Half, $"focus-{section}"), BarChart.Draw(bars, ChartSize.PhoneLow, $"focus-{section}-phone"))
            : null;
    });
}
