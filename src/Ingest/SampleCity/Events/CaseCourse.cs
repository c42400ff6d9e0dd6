using Ingest.SampleCity.Chance;
using Ingest.SampleCity.City;
using Ingest.SampleCity.Names;
using Ingest.SampleCity.Truth;

namespace Ingest.SampleCity.Events;

/// <summary>Draws an application and its course: circumstances, severity, the lags of report and decision, grade.</summary>
internal static class CaseCourse
{
    private static readonly Dictionary<string, Weighted<Circumstance>> ByFamily = Circumstance.All
        .GroupBy(c => c.Family, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => new Weighted<Circumstance>(g, c => c.Weight), StringComparer.Ordinal);

    private static readonly string[] BodyParts = ["右手食指", "左手", "右手", "左足", "右足", "头部", "腰部", "左前臂", "右小腿", "胸部", "左膝", "右肩", "面部", "眼部"];

    private static readonly double[] SeriousGradeShares = [0.4, 0.6, 1, 2, 3, 4, 9, 16, 34, 30];
    private static readonly Weighted<int> SeriousGrades = new(Enumerable.Range(1, 10), grade => SeriousGradeShares[grade - 1]);

    /// <summary>An accident of the month; its circumstances are of the family of the industry, or of the ground.</summary>
    public static Injury Draw(Employer employer, PersonBook people, int month, string ground, string family, SeededStream chance)
    {
        var how = ByFamily[family].Draw(chance);
        var severity = chance.NextDouble() is var dice && dice < how.Fatal ? "fatal" : dice < how.Fatal + how.Serious ? "serious" : "minor";
        return Follow(employer, people.Worker(chance), OccurredOn(month, employer, chance), how, ground, severity, chance);
    }

    /// <summary>Recognition of an occupational disease (14-4), counted from the diagnosis.</summary>
    public static Injury OfDisease(Employer employer, Person person, DateOnly diagnosedOn, int? grade, SeededStream chance)
    {
        var how = ByFamily["disease"].Draw(chance);
        return Follow(employer, person, diagnosedOn, how, "14-4", grade is <= 4 ? "serious" : "minor", chance, grade);
    }

    private static Injury Follow(
        Employer employer, Person person, DateOnly occurred, Circumstance how, string ground, string severity, SeededStream chance, int? grade = null)
    {
        var reported = occurred.AddDays(severity == "fatal" ? chance.Next(1, 20) : ReportLag(chance));
        var accepted = Weekday(reported.AddDays(chance.Chance(0.08) ? chance.Next(15, 40) : chance.Next(0, 13)));
        var decided = Weekday(accepted.AddDays(DecisionLag(chance)));
        grade ??= Grade(severity, chance);
        return new Injury
        {
            Employer = employer,
            Person = person,
            How = how,
            Ground = ground,
            OccurredOn = occurred,
            ReportedOn = reported,
            AcceptedOn = accepted,
            DecidedOn = decided,
            Result = Result(ground, chance),
            Severity = severity,
            LostDays = LostDays(severity, chance),
            BodyPart = chance.Pick(BodyParts),
            Grade = grade,
            GradedOn = Weekday(Later(decided, occurred.AddDays(chance.Next(90, 240))).AddDays(chance.Next(25, 70))),
        };
    }

    /// <summary>Days from accident to application: 90 % within the employer's thirty days, the rest up to the worker's year (条例 17).</summary>
    private static int ReportLag(SeededStream chance) => chance.NextDouble() switch
    {
        < 0.90 => (int)Math.Clamp(chance.LogNormal(13, 0.55), 1, 30),
        < 0.98 => chance.Next(31, 120),
        _ => chance.Next(120, 364),
    };

    /// <summary>Days from acceptance to decision: within 60, unless the clock stood still for another authority (中止).</summary>
    private static int DecisionLag(SeededStream chance)
    {
        var days = (int)Math.Clamp(chance.LogNormal(31, 0.45), 3, 60);
        return chance.Chance(0.008) ? days + chance.Next(60, 300) : days;
    }

    private static string Result(string ground, SeededStream chance) => chance.NextDouble() switch
    {
        < CityTruth.RejectedShare when ground != "14-4" => "rejected",
        > 0.9992 => "revoked",
        _ => ground.StartsWith("15", StringComparison.Ordinal) ? "deemed" : "recognised",
    };

    private static int LostDays(string severity, SeededStream chance) => severity switch
    {
        "fatal" => 6_000,
        "serious" => (int)Math.Clamp(chance.LogNormal(210, 0.6), 105, 3_000),
        _ => (int)Math.Clamp(chance.LogNormal(32, 0.7), 1, 104),
    };

    private static int? Grade(string severity, SeededStream chance) => severity switch
    {
        "serious" when chance.Chance(0.9) => SeriousGrades.Draw(chance),
        "minor" when chance.Chance(0.42) => chance.Chance(0.13) ? 9 : 10,
        _ => null,
    };

    private static DateOnly OccurredOn(int month, Employer employer, SeededStream chance)
    {
        var first = CityMonths.First(month);
        var days = CityMonths.Last(month).Day;
        var day = first.AddDays(chance.Next(days));
        if (day.DayOfWeek is DayOfWeek.Sunday or DayOfWeek.Saturday && chance.Chance(0.4))
        {
            day = first.AddDays(chance.Next(days));
        }

        var opened = employer.OpenedOn;
        return day < opened && opened.Year == day.Year && opened.Month == day.Month ? opened : day;
    }

    private static DateOnly Weekday(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(2),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}
