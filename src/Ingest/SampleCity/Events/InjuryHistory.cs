using Ingest.SampleCity.Chance;
using Ingest.SampleCity.City;
using Ingest.SampleCity.Names;
using Ingest.SampleCity.Truth;

namespace Ingest.SampleCity.Events;

/// <summary>Goes through the years: plans trainings by last year's injuries, sets the levels, draws the injuries.</summary>
internal sealed class InjuryHistory(int seed, int block, PersonBook people)
{
    private static readonly Weighted<(string Ground, string? Family)> Grounds = new(
        [("14-1", null), ("14-2", null), ("14-3", "violence"), ("14-5", "duty"), ("14-7", null), ("15-2", "violence")],
        g => g.Ground switch { "14-1" => 0.89, "14-2" => 0.03, "14-3" => 0.012, "14-5" => 0.062, "14-7" => 0.003, _ => 0.003 });

    private readonly RiskModel risk = new(seed, block);

    public Outreach Outreach { get; } = new(seed, block);

    public List<Injury> Injuries { get; } = [];

    public void Run(IReadOnlyList<Employer> employers)
    {
        for (var year = CityMonths.FirstYear; year <= CityTruth.LastDay.Year; year++)
        {
            if (year > CityMonths.FirstYear)
            {
                Outreach.Plan(employers, year);
            }

            var levels = risk.Levels(employers, year);
            foreach (var employer in employers)
            {
                Draw(employer, year, levels[employer.Industry.Group]);
            }
        }
    }

    private void Draw(Employer employer, int year, double level)
    {
        var chance = SeededStream.For(seed, block, (int)Purpose.Injuries, year, employer.Index);
        for (var month = RiskModel.FirstOf(year); month < RiskModel.EndOf(year); month++)
        {
            var heads = employer.Heads[month];
            if (heads == 0)
            {
                continue;
            }

            // Applications are more than recognised injuries by those that are refused.
            for (var n = chance.Count(level / 12 / (1 - CityTruth.RejectedShare) * employer.Weighted[month]); n > 0; n--)
            {
                var (ground, family) = Grounds.Draw(chance);
                Add(employer, month, ground, family ?? employer.Industry.Family, chance);
            }

            var headYears = heads / 12_000.0;
            Others(employer, month, CityTruth.CommutingPer1000 * headYears, "14-6", "commuting", chance);
            Others(employer, month, CityTruth.SuddenDeathPer1000 * headYears, "15-1", "sudden", chance);
            Others(employer, month, CityTruth.OldWoundPer1000 * headYears, "15-3", "office", chance);
        }
    }

    private void Others(Employer employer, int month, double mean, string ground, string family, SeededStream chance)
    {
        for (var n = chance.Count(mean); n > 0; n--)
        {
            Add(employer, month, ground, family, chance);
        }
    }

    private void Add(Employer employer, int month, string ground, string family, SeededStream chance)
    {
        var injury = CaseCourse.Draw(employer, people, month, ground, family, chance);
        if (employer.HidesMinorInjuries && injury.Severity == "minor" && chance.Chance(CityTruth.HiddenMinor))
        {
            return;
        }

        Injuries.Add(injury);
        if (injury.IsRecognised && ground is not ("14-6" or "15-1" or "15-3"))
        {
            employer.Injuries[CityMonths.YearOf(month) - CityMonths.FirstYear]++;
        }
    }
}
