using System.Globalization;
using Model.Analysis;
using Model.Calendar;
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

    private readonly (int Month, DateOnly Decided, string Ground, string County)[] cases;

    public DecisionDelays() => cases =
    [
        .. from r in SampleFiles.Committed.Current("accidents")
           where r.GetValueOrDefault("result") is "recognised" or "deemed"
           let version = Version(r["employer_code"], r["occurred_on"][..7])
           where version?["enrolment_kind"] != "project"
           select (At(Day(r["occurred_on"])), Day(r["decided_on"]), r["ground"], version?["county_code"] ?? "000000"),
    ];

    /// <param name="last">Last month of decisions, all of it known.</param>
    /// <param name="shift">Days by which a month of decisions ends later than the calendar's.</param>
    /// <param name="isAll">All injuries, not of production alone.</param>
    /// <param name="county">One office's alone.</param>
    public DevelopmentTriangle Triangle(DateOnly last, int shift, bool isAll, string? county = null)
    {
        var grounds = CodeList.Named("grounds").Rows.Where(r => r[isAll ? 4 : 3] == "true").Select(r => r[0]).ToHashSet(StringComparer.Ordinal);
        var months = ((last.Year - First.Year) * 12) + last.Month;
        var counts = Enumerable.Range(0, months).Select(month => new double[Math.Min(LateMonths.Delays, months - month)]).ToArray();
        foreach (var (month, decided, ground, at) in cases)
        {
            var delay = Math.Max(0, At(decided.AddDays(-shift)) - month);
            if (month < months && delay < counts[month].Length && grounds.Contains(ground) && (county is null || at == county))
            {
                counts[month][delay]++;
            }
        }

        return DevelopmentTriangle.OfCounts(counts, LateMonths.Delays);
    }

    /// <summary>Last day whose decisions the files hold.</summary>
    public DateOnly KnownOn => cases.Max(c => c.Decided);

    public IEnumerable<string> Counties => cases.Select(c => c.County).Distinct(StringComparer.Ordinal);

    private Dictionary<string, string>? Version(string employer, string month) => versions.TryGetValue(employer, out var all)
        ? all.LastOrDefault(v => string.CompareOrdinal(v["effective_from"][..7], month) <= 0) ?? all[0]
        : null;

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static int At(DateOnly day) => Month.Between(First, day);
}
