using System.Globalization;
using Ingest.SampleCity.Chance;
using Ingest.SampleCity.City;
using Ingest.SampleCity.Truth;
using Model.Codes;

namespace Ingest.SampleCity.Events;

/// <param name="Employer">Who owes it.</param>
/// <param name="Month">费款所属期.</param>
/// <param name="WageFen">缴费基数.</param>
/// <param name="RateHundredths">费率 in hundredths of a basis point: 9,000 = 0.9 %.</param>
/// <param name="DueFen">应缴.</param>
/// <param name="PaidFen">实缴.</param>
/// <param name="PaidOn">Null when nothing has been paid yet.</param>
internal readonly record struct Contribution(
    Employer Employer, int Month, long WageFen, int RateHundredths, long DueFen, long PaidFen, DateOnly? PaidOn);

/// <summary>
/// 缴费: wages × (base rate of the class × the employer's step). Steps are set anew every two years, as the city did,
/// by the injuries of the two years before. Building projects pay once for the whole project and are not in this feed.
/// </summary>
internal sealed class Contributions(int seed, int block)
{
    private static readonly Dictionary<int, double> BaseRates = CodeList.Named("base-rates").Rows
        .Where(r => r[0] == "national")
        .ToDictionary(r => int.Parse(r[1], CultureInfo.InvariantCulture), r => double.Parse(r[2], CultureInfo.InvariantCulture));

    /// <summary>阶段性降费: everybody's rate a fifth lower from May 2022 to April 2023.</summary>
    private static readonly (int From, int To, double Factor) PhaseCut = (CityMonths.Anchor - 1, CityMonths.Anchor + 11, 0.8);

    /// <summary>What everybody owes for a month.</summary>
    public IEnumerable<Contribution> Of(IEnumerable<Employer> employers, int month) =>
        employers.Where(e => e.Heads[month] > 0 && e.Industry.Kind != "project").Select(e => One(e, month));

    private Contribution One(Employer employer, int month)
    {
        // A stream for each month: any file of any period can be made without the others.
        var chance = SeededStream.For(seed, block, (int)Purpose.Contributions, employer.Index, month);
        var year = CityMonths.YearOf(month);
        var yuan = employer.Heads[month] * BenefitBook.Wage(employer, year) * (0.97 + (0.06 * chance.NextDouble()));
        var wage = (long)Math.Round(yuan) * 100;
        var rate = Rate(employer, month);
        var due = (long)Math.Round(wage * (rate / 1_000_000.0), MidpointRounding.AwayFromZero);
        var (paid, on) = Payment(due, month, chance);
        return new Contribution(employer, month, wage, rate, due, paid, on);
    }

    private static int Rate(Employer employer, int month)
    {
        var cut = month >= PhaseCut.From && month < PhaseCut.To ? PhaseCut.Factor : 1;
        var basis = BaseRates[employer.At(CityMonths.Last(month)).RiskClass];
        return (int)Math.Round(basis * Step(employer, CityMonths.YearOf(month)) * cut * 10_000);
    }

    private static double Step(Employer employer, int year)
    {
        var cycle = year - (year % 2);
        if (employer.Versions[0].RiskClass == 1 || employer.OpenedOn.Year >= cycle - 1)
        {
            return 1;
        }

        // The injuries of 2016 and 2017 are not simulated: those of 2018 and 2019 stand for them.
        var first = Math.Max(0, cycle - 2 - CityMonths.FirstYear);
        var injuries = employer.Injuries[first] + employer.Injuries[first + 1];
        var per1000 = injuries * 500.0 / Math.Max(1, employer.Heads[Math.Max(0, ((cycle - CityMonths.FirstYear) * 12) - 1)]);
        // Without injuries half of the employers lie at the floor, the others one step under the base.
        return injuries == 0 ? (employer.Index % 2 == 0 ? 0.5 : 0.8) : per1000 switch { < 1 => 0.8, < 4 => 1, < 10 => 1.2, _ => 1.5 };
    }

    /// <summary>99 % in time; of the others a third late, a third in part, a third not yet.</summary>
    private static (long Paid, DateOnly? On) Payment(long due, int month, SeededStream chance)
    {
        var inTime = CityMonths.Last(month).AddDays(chance.Next(-12, 10));
        var (paid, on) = chance.NextDouble() switch
        {
            < 0.990 => (due, inTime),
            < 0.9933 => (due, inTime.AddDays(chance.Next(30, 150))),
            < 0.9966 => (due * chance.Next(30, 90) / 100, inTime),
            _ => (0L, (DateOnly?)null),
        };
        return on > CityTruth.KnownUntil ? (0, null) : (paid, on);
    }
}
