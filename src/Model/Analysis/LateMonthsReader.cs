using Model.Calendar;
using Model.Statistics.ReportingLag;
using Model.Warehouse;

namespace Model.Analysis;

/// <summary>
/// Completes the months that are not settled by a chain ladder over recognised cases by month of the accident and months until decided.
/// The whole is the scope of the reader; a unit grows as itself where it has cases enough, else as the whole. Months of decisions end on the
/// day of the month up to which decisions are known: a file that comes on the tenth holds no whole calendar month, but a whole month since the last.
/// </summary>
public sealed class LateMonthsReader(SnapshotReader reader)
{
    private const int UsualMonths = 12;

    /// <returns>Without an estimate while fewer than <see cref="LateMonths.Delays"/> months are known.</returns>
    public LateMonths Read(Population population, Measure measure)
    {
        var known = reader.Query<KnownMonths>("Analysis/late_months_known.sql").Single();
        if (known.FirstMonth is not { } first)
        {
            return new LateMonths();
        }

        var (through, shift) = Cut(known.KnownOn);
        var counts = Counts(population, measure, shift);
        var sums = counts.GroupBy(c => c.Month).ToDictionary(g => g.Key, g => g.Sum(c => c.Cases));
        var open = Open(first, known).Select(month => LateMonth.Open(month, sums.GetValueOrDefault(month))).ToList();
        var answer = new LateMonths { KnownOn = known.KnownOn, Months = open };
        if (Month.Between(first, through) + 1 < LateMonths.Delays)
        {
            return answer;
        }

        var own = Triangle(counts, first, through);
        var whole = ChainLadder.Of(Triangle(Counts(Population.City, measure, shift), first, through));
        var usual = Usual(own, whole.MatureAge());
        var ladder = usual >= LateMonths.LeastForOwn ? ChainLadder.Of(own) : whole;
        var completed = ladder.Complete(own);
        return answer with
        {
            ByWhole = ladder == whole && population != Population.City,
            Months = [.. open.Select(month => Month.Between(first, month.Month) is var at && at < completed.Count ? Complete(month, completed[at], usual) : month)],
        };
    }

    /// <summary>The last whole month of decisions, and by how many days it ends later than the calendar's.</summary>
    private static (DateOnly Through, int Shift) Cut(DateOnly? knownOn) => knownOn is not { } day ? (DateOnly.MinValue, 0)
        : day.AddDays(1).Day == 1 ? (Month.Of(day), 0)
        : (Month.Of(day).AddMonths(-1), day.Day);

    private static LateMonth Complete(LateMonth month, CompletedMonth completed, double usual) =>
        completed.Developed >= LateMonths.LeastDeveloped && completed.Developed * usual >= LateMonths.LeastKnown && completed.Known > 0
            ? LateMonth.Of(month.Month, month.Known, completed)
            : LateMonth.Open(month.Month, month.Known, completed.Developed);

    /// <summary>Cases of a month, over the last year that has come to its end.</summary>
    private static double Usual(DevelopmentTriangle own, int matureAge) => Enumerable.Range(0, own.Months)
        .Where(month => own.Age(month) >= matureAge).TakeLast(UsualMonths).Average(month => own.Known(month, own.Age(month)));

    private static IEnumerable<DateOnly> Open(DateOnly first, KnownMonths known)
    {
        for (var month = known.SettledThrough?.AddMonths(1) ?? first; month <= known.DataThrough; month = month.AddMonths(1))
        {
            yield return month;
        }
    }

    private static DevelopmentTriangle Triangle(IReadOnlyList<Decided> counts, DateOnly first, DateOnly through)
    {
        var months = Month.Between(first, through) + 1;
        var rows = Enumerable.Range(0, months).Select(month => new double[Math.Min(LateMonths.Delays, months - month)]).ToArray();
        foreach (var count in counts)
        {
            var (month, delay) = (Month.Between(first, count.Month), Month.Between(count.Month, count.DecidedIn));
            if (month >= 0 && month < months && delay < rows[month].Length)
            {
                rows[month][delay] += count.Cases;
            }
        }

        return DevelopmentTriangle.OfCounts(rows, LateMonths.Delays);
    }

    private IReadOnlyList<Decided> Counts(Population population, Measure measure, int shift) =>
        reader.Query<Decided>("Analysis/late_months.sql", new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["measure"] = measure.Word(),
            ["shift"] = shift,
            ["industry"] = population.Division,
            ["county"] = population.County,
            ["unit"] = population.KeyIndustry,
        });

    private sealed record Decided
    {
        public DateOnly Month { get; init; }

        public DateOnly DecidedIn { get; init; }

        public long Cases { get; init; }
    }

    private sealed record KnownMonths
    {
        /// <summary>Null without enrolment.</summary>
        public DateOnly? FirstMonth { get; init; }

        public DateOnly DataThrough { get; init; }

        public DateOnly? SettledThrough { get; init; }

        /// <summary>Null when nothing was decided.</summary>
        public DateOnly? KnownOn { get; init; }
    }
}
