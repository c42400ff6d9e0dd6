using Ingest.SampleCity.Chance;
using Ingest.SampleCity.City;
using Ingest.SampleCity.Truth;

namespace Ingest.SampleCity.Events;

/// <param name="Employer">Where.</param>
/// <param name="HeldOn">Day.</param>
/// <param name="Kind">Code of <c>training-kinds</c>.</param>
/// <param name="Persons">参训人数.</param>
/// <param name="Passed">合格人数.</param>
/// <param name="Hours">学时.</param>
internal sealed record Training(Employer Employer, DateOnly HeldOn, string Kind, int Persons, int Passed, decimal Hours);

/// <param name="Employer">Where.</param>
/// <param name="InspectedOn">Day.</param>
/// <param name="Kind">Code of <c>inspection-kinds</c>.</param>
/// <param name="Findings">发现问题数.</param>
/// <param name="Result">Code of <c>inspection-results</c>.</param>
/// <param name="RectifiedOn">Null while open or without finding.</param>
internal sealed record Inspection(Employer Employer, DateOnly InspectedOn, string Kind, int Findings, string Result, DateOnly? RectifiedOn);

/// <summary>
/// Trainings and inspections of a year. Employers with many injuries the year before are far likelier to get one:
/// part of what follows is regression to the mean, the rest the true effect of <see cref="CityTruth"/>.
/// </summary>
internal sealed class Outreach(int seed, int block)
{
    public List<Training> Trainings { get; } = [];

    public List<Inspection> Inspections { get; } = [];

    public void Plan(IReadOnlyList<Employer> employers, int year)
    {
        foreach (var employer in employers)
        {
            var chance = SeededStream.For(seed, block, (int)Purpose.Outreach, year, employer.Index);
            var interest = Interest(employer, year);
            if (chance.Chance(0.055 * interest) && DayIn(year, employer, chance) is { } held)
            {
                Train(employer, held, chance);
            }

            if (chance.Chance(0.04 * interest) && DayIn(year, employer, chance) is { } inspected)
            {
                Inspect(employer, inspected, chance);
            }
        }
    }

    /// <summary>Key industries twice as often as others; three or more injuries last year, or two among few heads, ten times.</summary>
    private static double Interest(Employer employer, int year)
    {
        var before = employer.Injuries[Math.Max(0, year - 1 - CityMonths.FirstYear)];
        var heads = employer.Heads[Math.Max(0, ((year - CityMonths.FirstYear) * 12) - 1)];
        var isHigh = before >= 3 || (before == 2 && heads < 200);
        return (employer.Industry.Group is "other" or "project" ? 0.5 : 1.0) * (isHigh ? 10 : before > 0 ? 2 : 1);
    }

    private static DateOnly? DayIn(int year, Employer employer, SeededStream chance)
    {
        var day = new DateOnly(year, 3, 1).AddDays(chance.Next(270));
        day = day.DayOfWeek switch { DayOfWeek.Saturday => day.AddDays(-1), DayOfWeek.Sunday => day.AddDays(1), _ => day };
        var month = CityMonths.Of(day);
        return month < CityMonths.End && employer.Heads[month] > 0 ? day : null;
    }

    private void Train(Employer employer, DateOnly day, SeededStream chance)
    {
        var heads = employer.Heads[CityMonths.Of(day)];
        var persons = Math.Max(1, (int)(heads * (0.1 + (0.4 * chance.NextDouble()))));
        var kind = chance.NextDouble() switch { < 0.35 => "key_post", < 0.75 => "general", _ => "online" };
        var hours = kind == "key_post" ? 24m : chance.Next(2, 17) / 2m;
        Trainings.Add(new(employer, day, kind, persons, (int)(persons * (0.85 + (0.15 * chance.NextDouble()))), hours));
        Apply(employer, CityMonths.Of(day), CityTruth.TrainingEffect);
    }

    private void Inspect(Employer employer, DateOnly day, SeededStream chance)
    {
        var findings = chance.Count(2.5 * Math.Min(3, Math.Sqrt(employer.Frailty)));
        var result = findings == 0 ? "clean" : chance.Chance(0.04) ? "transfer" : "rectify";
        var rectified = day.AddDays(chance.Next(7, 60));
        var kind = chance.NextDouble() switch { < 0.45 => "joint", < 0.85 => "special", _ => "recheck" };
        Inspections.Add(new(employer, day, kind, findings, result, findings > 0 && chance.Chance(0.9) && rectified <= CityTruth.LastDay ? rectified : null));
        Apply(employer, CityMonths.Of(day), CityTruth.InspectionEffect);
    }

    /// <summary>From the month after for twelve months; a second one of any kind in that time adds to it.</summary>
    private static void Apply(Employer employer, int month, double effect)
    {
        for (var m = month + 1; m <= month + 12 && m < CityMonths.End; m++)
        {
            employer.Effect[m] *= (float)effect;
        }
    }
}
