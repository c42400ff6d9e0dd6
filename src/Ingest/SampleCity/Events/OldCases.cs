using Ingest.SampleCity.Chance;
using Ingest.SampleCity.City;
using Ingest.SampleCity.Names;
using Ingest.SampleCity.Truth;

namespace Ingest.SampleCity.Events;

/// <summary>老工伤: persons injured before 2018 who draw benefits, most of them of the mines; more are taken over into the fund year by year.</summary>
internal sealed class OldCases(int seed, int block, double share, BenefitBook book, PersonBook people)
{
    private const int DrawingAtStart = 4_320;
    private const int TakenOver = 1_600;
    private const int InTreatment = 6_000;
    private const double TreatedInMonth = 540;

    private Weighted<Employer> employers = null!;
    private Weighted<Employer> mines = null!;

    public void Pay(IReadOnlyList<Employer> all)
    {
        var old = all.Where(e => e.OpenedOn.Year < 2016 && e.Industry.Kind == "unit" && e.Heads[0] > 0).ToArray();
        employers = new Weighted<Employer>(old, e => e.Heads[0]);
        var coal = old.Where(e => e.Industry.Group == "coal").ToArray();
        mines = coal.Length == 0 ? employers : new Weighted<Employer>(coal, e => e.Heads[0]);

        var chance = SeededStream.For(seed, block, (int)Purpose.OldCases);
        for (var i = 0; i < DrawingAtStart * share; i++)
        {
            Draw(0, chance);
        }

        for (var i = 0; i < TakenOver * share; i++)
        {
            Draw(chance.Chance(0.62) ? chance.Next(CityMonths.FirstWritten, CityMonths.Anchor) : chance.Next(CityMonths.Anchor, CityMonths.End), chance);
        }
    }

    /// <summary>Treatment of old injuries. In the anchor month just so many persons that the published number of persons is met.</summary>
    public void Treat()
    {
        var chance = SeededStream.For(seed, block, (int)Purpose.Medical);
        var pool = Enumerable.Range(0, (int)Math.Ceiling(InTreatment * share))
            .Select(_ => (Person: people.Elder(chance), Employer: Place(chance), Number: OldNumber(chance)))
            .ToArray();
        var target = (int)Math.Round(CityTruth.PersonsPaid * share);
        for (var month = CityMonths.FirstWritten; month < CityMonths.End; month++)
        {
            var count = chance.Count(TreatedInMonth * share);
            if (month == CityMonths.Anchor)
            {
                book.TrimTo(month, target);
                count = target - book.Persons(month);
            }

            var start = chance.Next(pool.Length);
            foreach (var (person, employer, number) in Enumerable.Range(start, count).Select(i => pool[i * 37 % pool.Length]))
            {
                var (item, median) = chance.NextDouble() switch { < 0.75 => ("medical", 1_700.0), < 0.9 => ("rehabilitation", 2_600), _ => ("device", 3_500) };
                book.Pay(month, person, employer, number, item, Math.Round(chance.LogNormal(median, 0.8), 2));
            }
        }
    }

    private void Draw(int from, SeededStream chance)
    {
        var (employer, number) = (Place(chance), OldNumber(chance));
        var until = from + CaseBenefits.Survival(chance);
        if (chance.Chance(0.45))
        {
            var person = chance.Chance(0.12) ? people.Child(chance) : people.Elder(chance);
            book.PayMonthly(from, until, person, employer, number, "dependants", chance.LogNormal(1_250, 0.25));
            return;
        }

        var injured = people.Elder(chance);
        book.PayMonthly(from, until, injured, employer, number, "disability_pension", chance.LogNormal(2_700, 0.2));
        if (chance.Chance(0.28))
        {
            book.PayMonthly(from, until, injured, employer, number, "care", chance.LogNormal(1_700, 0.2));
        }
    }

    private Employer Place(SeededStream chance) => (chance.Chance(0.4) ? mines : employers).Draw(chance);

    private static string OldNumber(SeededStream chance) => CaseNumbers.Number(chance.Next(2008, 2018), chance.Next(1, 3_500));
}
