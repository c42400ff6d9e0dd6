using Ingest.SampleCity.City;
using Ingest.SampleCity.Names;
using Ingest.SampleCity.Truth;

namespace Ingest.SampleCity.Events;

/// <param name="Person">领取人.</param>
/// <param name="Employer">Whose worker.</param>
/// <param name="CaseNumber">认定编号.</param>
/// <param name="Item">Code of <c>payment-items</c>.</param>
/// <param name="Fen">Amount.</param>
internal readonly record struct Payment(Person Person, Employer Employer, string CaseNumber, string Item, long Fen);

/// <summary>All payments of a block by month.</summary>
internal sealed class BenefitBook
{
    private static readonly HashSet<string> Running = new(StringComparer.Ordinal) { "disability_pension", "dependants", "care" };

    /// <summary>What pensions have risen by after so many Januaries.</summary>
    private static readonly double[] Raises = [.. Enumerable.Range(0, 20).Select(years => Math.Pow(1.04, years))];

    private readonly List<Payment>[] months = [.. Enumerable.Range(0, CityMonths.End).Select(_ => new List<Payment>())];

    public IReadOnlyList<Payment> Of(int month) => months[month];

    public void Pay(int month, Person person, Employer employer, string caseNumber, string item, double yuan)
    {
        if (month is >= CityMonths.FirstWritten and < CityMonths.End && yuan > 0)
        {
            months[month].Add(new Payment(person, employer, caseNumber, item, (long)Math.Round(yuan * 100)));
        }
    }

    /// <summary>A benefit paid each month, raised every January.</summary>
    public void PayMonthly(int from, int to, Person person, Employer employer, string caseNumber, string item, double yuan)
    {
        for (var month = from; month < Math.Min(to, CityMonths.End); month++)
        {
            var raised = yuan * Raises[CityMonths.YearOf(month) - CityMonths.YearOf(from)];
            Pay(month, person, employer, caseNumber, item, Math.Round(raised, 1));
        }
    }

    public int Persons(int month) => months[month].Select(p => p.Person).Distinct().Count();

    /// <summary>Takes out persons with nothing but single payments, the last first, until the month has no more than so many persons.</summary>
    public void TrimTo(int month, int persons)
    {
        var running = months[month].Where(p => Running.Contains(p.Item)).Select(p => p.Person).ToHashSet();
        var single = months[month].Select(p => p.Person).Where(p => !running.Contains(p)).Distinct().Reverse();
        var leaving = single.Take(Math.Max(0, Persons(month) - persons)).ToHashSet();
        months[month].RemoveAll(p => leaving.Contains(p.Person));
    }

    /// <summary>本人工资, kept between 60 % and 300 % of the average (条例 64).</summary>
    public static double Wage(Employer employer, int year)
    {
        var average = CityTruth.AverageWage(year);
        return Math.Clamp(average * employer.Industry.Wage * employer.WageFactor, 0.6 * average, 3 * average);
    }
}
