using Ingest.SampleCity.Chance;
using Ingest.SampleCity.Truth;

namespace Ingest.SampleCity.City;

/// <summary>Births and closures. Large employers do not close; a building project lives one to two and a half years.</summary>
internal static class Lifetimes
{
    private static readonly DateOnly Start = new(2019, 1, 1);
    private static readonly DateOnly AfterAnchor = CityTruth.Anchor.AddDays(1);

    public static (DateOnly Opened, DateOnly? Closed) Draw(IndustryTruth industry, Cohort cohort, double size, SeededStream chance)
    {
        if (industry.Kind == "project")
        {
            return Project(cohort, chance);
        }

        var opened = cohort switch
        {
            Cohort.New => Between(AfterAnchor, CityTruth.LastDay, chance),
            _ when industry.Kind == "courier" => Between(new DateOnly(2022, 1, 4), CityTruth.Anchor, chance),
            Cohort.Gone => Old(0.7, CityTruth.Anchor.AddMonths(-8), chance),
            _ => Old(size > 400 ? 1 : 0.77, CityTruth.Anchor, chance),
        };
        return (opened, Closing(cohort, opened, size, chance));
    }

    private static DateOnly? Closing(Cohort cohort, DateOnly opened, double size, SeededStream chance) => cohort switch
    {
        Cohort.Gone => Between(Later(opened.AddMonths(3), Start.AddDays(20)), CityTruth.Anchor, chance),
        Cohort.Active when size < 400 && chance.Chance(0.15) => Between(AfterAnchor, CityTruth.LastDay, chance),
        Cohort.New when opened < CityTruth.LastDay.AddMonths(-4) && chance.Chance(0.12) => Between(opened.AddMonths(3), CityTruth.LastDay, chance),
        _ => null,
    };

    private static (DateOnly Opened, DateOnly? Closed) Project(Cohort cohort, SeededStream chance)
    {
        var days = chance.Next(365, 910);
        var closed = cohort switch
        {
            Cohort.Gone => Between(Start.AddDays(40), CityTruth.Anchor, chance),
            Cohort.Active => Between(AfterAnchor, CityTruth.Anchor.AddDays(days), chance),
            _ => Between(AfterAnchor.AddDays(days), CityTruth.LastDay.AddDays(days), chance),
        };
        return (closed.AddDays(-days), closed <= CityTruth.LastDay ? closed : null);
    }

    private static DateOnly Old(double shareBeforeStart, DateOnly latest, SeededStream chance) => chance.Chance(shareBeforeStart)
        ? Between(new DateOnly(1998, 1, 5), Start.AddDays(-1), chance)
        : Between(Start, latest, chance);

    private static DateOnly Between(DateOnly from, DateOnly to, SeededStream chance) =>
        to <= from ? from : from.AddDays(chance.Next(to.DayNumber - from.DayNumber + 1));

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}
