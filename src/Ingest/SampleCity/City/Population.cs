using Ingest.SampleCity.Chance;
using Ingest.SampleCity.Names;
using Ingest.SampleCity.Truth;

namespace Ingest.SampleCity.City;

/// <summary>Makes the employers of a block: those active on the anchor day, exactly as many as wanted, those gone before it and those new after it.</summary>
internal sealed class Population(int seed, int block, double share)
{
    private static readonly Weighted<CountyTruth> Counties = new(CountyTruth.All, c => c.Weight);
    private static readonly Weighted<CountyTruth> CoalCounties = new(CountyTruth.All, c => c.CoalWeight);

    private readonly List<Employer> employers = [];

    public List<Employer> Make()
    {
        var counts = Apportion(IndustryTruth.All.Select(i => i.Employers).ToArray(), (int)Math.Round(CityTruth.ActiveEmployers * share));
        for (var i = 0; i < counts.Length; i++)
        {
            var industry = IndustryTruth.All[i];
            var sizes = ActiveSizes(industry, i, counts[i]);
            foreach (var size in sizes)
            {
                Add(industry, size, Cohort.Active);
            }

            var mean = counts[i] == 0 ? 0 : sizes.Average();
            AddOthers(industry, i, mean, counts[i] * GoneShare(industry), Cohort.Gone, Purpose.Gone);
            AddOthers(industry, i, mean, counts[i] * NewShare(industry), Cohort.New, Purpose.New);
        }

        HeadCounts.Settle([.. employers.Where(e => e.IsInsuredAt(CityMonths.Anchor))], (int)Math.Round(CityTruth.Insured * share));
        employers.ForEach(e => HeadCounts.Fill(e, SeededStream.For(seed, block, (int)Purpose.Heads, e.Index)));
        return employers;
    }

    private static double GoneShare(IndustryTruth i) => i switch
    {
        { Kind: "project" } => 2.0,
        { Kind: "courier" } => 0,
        { Group: "coal" } => 0.06,
        _ => CityTruth.GoneShare,
    };

    private static double NewShare(IndustryTruth i) => i switch
    {
        { Kind: "project" } => 2.6,
        { Group: "coal" } => 0.02,
        _ => CityTruth.NewShare,
    };

    /// <summary>Lognormal, scaled so that the industry has the insured it shall have in the anchor month.</summary>
    private double[] ActiveSizes(IndustryTruth industry, int row, int count)
    {
        var chance = SeededStream.For(seed, block, (int)Purpose.Population, row);
        var sizes = Enumerable.Range(0, count).Select(_ => chance.LogNormal(1, industry.Sigma)).ToArray();
        var scale = InsuredOf(industry) * share / sizes.Sum();
        return [.. sizes.Select(s => s * scale)];
    }

    private static double InsuredOf(IndustryTruth industry)
    {
        if (industry.Group != "other")
        {
            return industry.Insured;
        }

        var others = IndustryTruth.All.Where(i => i.Group == "other").Sum(i => i.Insured);
        var keys = IndustryTruth.All.Where(i => i.Group != "other").Sum(i => i.Insured);
        return industry.Insured * (CityTruth.Insured - keys) / others;
    }

    private void AddOthers(IndustryTruth industry, int row, double mean, double count, Cohort cohort, Purpose purpose)
    {
        var chance = SeededStream.For(seed, block, (int)purpose, row);
        var whole = (int)Math.Round(count + chance.NextDouble() - 0.5);
        for (var i = 0; i < whole; i++)
        {
            // Those that come and go are smaller than those that stay; building projects are as large as ever.
            var median = industry.Kind == "project" ? 0.75 * mean : 0.3 * mean;
            Add(industry, Math.Min(400, chance.LogNormal(median, 0.8)), cohort);
        }
    }

    private void Add(IndustryTruth industry, double size, Cohort cohort)
    {
        var index = employers.Count;
        var chance = SeededStream.For(seed, block, (int)Purpose.Employer, index);
        var (opened, closed) = Lifetimes.Draw(industry, cohort, size, chance);
        var employer = new Employer
        {
            Index = index,
            Industry = industry,
            Code = CreditCodes.Code(Office(industry), (block * 100_000L) + index + 1, opened < new DateOnly(2015, 10, 1)),
            OpenedOn = opened,
            ClosedOn = closed,
            Size = size,
            Frailty = chance.Frailty(CityTruth.FrailtyShape),
            HidesMinorInjuries = chance.Chance(CityTruth.UnderReporters),
            WageFactor = chance.LogNormal(1, 0.15),
        };
        var county = (industry.Group == "coal" ? CoalCounties : Counties).Draw(chance);
        Registrations.Write(employer, county, chance, () => Counties.Draw(chance));
        employers.Add(employer);
    }

    private static string Office(IndustryTruth industry) => industry.Division switch
    {
        "83" or "84" or "76" => "12",
        "91" or "92" or "93" or "94" => "11",
        "95" or "96" => "52",
        _ => "91",
    };

    /// <summary>Whole numbers in proportion to the weights with the given sum (largest remainders).</summary>
    private static int[] Apportion(double[] weights, int total)
    {
        var exact = weights.Select(w => w * total / weights.Sum()).ToArray();
        var whole = exact.Select(x => (int)x).ToArray();
        foreach (var i in Enumerable.Range(0, exact.Length).OrderByDescending(i => exact[i] - whole[i]).Take(total - whole.Sum()))
        {
            whole[i]++;
        }

        return whole;
    }
}

/// <summary>When an employer lives, seen from the anchor day.</summary>
internal enum Cohort
{
    /// <summary>Closed before it.</summary>
    Gone,

    /// <summary>Active on it.</summary>
    Active,

    /// <summary>Opened after it.</summary>
    New,
}
