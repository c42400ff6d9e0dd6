using System.Globalization;
using Model.Analysis;
using Model.Codes;
using Model.Statistics.ReportingLag;

namespace Ingest.Tests.SampleCity;

/// <summary>Recognised cases by month of the accident and months until decided, from the committed files in plain C#; projects apart.</summary>
internal sealed class DecisionDelays
{
    private static readonly DateOnly First = new(2019, 1, 1);

    private readonly Dictionary<string, Dictionary<string, string>[]> versions = SampleFiles.Committed.Current("employers")
        .GroupBy(r => r["employer_code"], StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.OrderBy(r => r["effective_from"], StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);

    private readonly (int Month, int Delay, string Ground, string County)[] cases;

    public DecisionDelays() => cases =
    [
        .. from r in SampleFiles.Committed.Current("accidents")
           where r.GetValueOrDefault("result") is "recognised" or "deemed"
           let version = Version(r["employer_code"], r["occurred_on"][..7])
           where version?["enrolment_kind"] != "project"
           let month = At(r["occurred_on"])
           select (month, At(r["decided_on"]) - month, r["ground"], version?["county_code"] ?? "000000"),
    ];

    /// <param name="last">Last month of decisions, all of it known.</param>
    /// <param name="isAll">All injuries, not of production alone.</param>
    /// <param name="county">One office's alone.</param>
    public DevelopmentTriangle Triangle(DateOnly last, bool isAll, string? county = null)
    {
        var grounds = CodeList.Named("grounds").Rows.Where(r => r[isAll ? 4 : 3] == "true").Select(r => r[0]).ToHashSet(StringComparer.Ordinal);
        var months = ((last.Year - First.Year) * 12) + last.Month;
        var counts = Enumerable.Range(0, months).Select(month => new double[Math.Min(LateMonths.Delays, months - month)]).ToArray();
        foreach (var (month, delay, ground, at) in cases)
        {
            if (month < months && delay < counts[month].Length && grounds.Contains(ground) && (county is null || at == county))
            {
                counts[month][delay]++;
            }
        }

        return DevelopmentTriangle.OfCounts(counts, LateMonths.Delays);
    }

    public IEnumerable<string> Counties => cases.Select(c => c.County).Distinct(StringComparer.Ordinal);

    private Dictionary<string, string>? Version(string employer, string month) => versions.TryGetValue(employer, out var all)
        ? all.LastOrDefault(v => string.CompareOrdinal(v["effective_from"][..7], month) <= 0) ?? all[0]
        : null;

    private static int At(string day) =>
        ((int.Parse(day[..4], CultureInfo.InvariantCulture) - First.Year) * 12) + int.Parse(day[5..7], CultureInfo.InvariantCulture) - First.Month;
}
