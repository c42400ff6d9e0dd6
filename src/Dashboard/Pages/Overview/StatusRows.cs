using Dashboard.Charts;
using Model.Analysis;

namespace Dashboard.Pages.Overview;

/// <summary>Units against their target as a table with whiskers on one scale.</summary>
/// <param name="IsFull">With the baseline's rate and the interval of the change; without, it fits beside a map.</param>
public sealed record StatusRows(string Caption, string UnitHead, IReadOnlyList<TargetStatus> Rows, bool IsFull = true)
{
    /// <summary>From zero, and wide enough for all intervals but the few that would squeeze the others.</summary>
    public NiceScale Scale { get; } = NiceScale.Around(Wide(Rows), steps: 3, fromZero: true);

    public bool IsOff(TargetStatus row) => row.Evidence is TargetVerdict.Missed or TargetVerdict.OffTrack;

    private static IEnumerable<double> Wide(IReadOnlyList<TargetStatus> rows)
    {
        var rates = rows.Select(r => r.Latest?.Rate).OfType<Model.Statistics.PoissonRate>().ToArray();
        var most = rates.Select(r => r.Value).DefaultIfEmpty(1).Max() * 1.6;
        return rates.Select(r => Math.Min(r.Upper, most)).Append(rates.Select(r => r.Value).DefaultIfEmpty(1).Max());
    }
}
