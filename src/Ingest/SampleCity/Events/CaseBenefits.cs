using Ingest.SampleCity.Chance;
using Ingest.SampleCity.City;
using Ingest.SampleCity.Names;
using Ingest.SampleCity.Truth;

namespace Ingest.SampleCity.Events;

/// <summary>What a recognised case is paid: 工伤保险条例 30–39, amounts by the formulas of domain.md 4b.</summary>
internal sealed class CaseBenefits(BenefitBook book, PersonBook people)
{
    private static readonly int[] DisabilityMonths = [27, 25, 23, 21, 18, 16, 13, 11, 9, 7];
    private static readonly double[] PensionShares = [0.90, 0.85, 0.80, 0.75];
    private static readonly double[] CareShares = [0.5, 0.4, 0.3];
    private static readonly int[] MedicalLumpMonths = [22, 18, 13, 10, 7, 4];
    private static readonly int[] EmploymentLumpMonths = [36, 30, 20, 16, 12, 8];

    public void Pay(Injury injury, SeededStream chance)
    {
        if (!injury.IsRecognised)
        {
            return;
        }

        if (injury.IsFatal)
        {
            Death(injury, chance);
            return;
        }

        Treatment(injury, chance);
        if (injury.Grade is { } grade)
        {
            Disability(injury, grade, chance);
        }
    }

    private void Treatment(Injury injury, SeededStream chance)
    {
        var isSerious = injury.Severity == "serious";
        var first = CityMonths.Of(injury.DecidedOn) + 1;
        var times = isSerious ? 2 + chance.Count(1.8) : chance.Chance(0.25) ? 2 : 1;
        for (var i = 0; i < times; i++)
        {
            Once(injury, first + (i * 2), "medical", chance.LogNormal(isSerious ? 14_000 : 3_600, 0.8));
        }

        Sometimes(injury, first, isSerious ? 0.8 : 0.2, "hospital_meals", chance.LogNormal(isSerious ? 900 : 300, 0.4), chance);
        Sometimes(injury, first + 3, isSerious ? 0.15 : 0.01, "rehabilitation", chance.LogNormal(6_000, 0.6), chance);
        Sometimes(injury, first + 5, isSerious ? 0.04 : 0, "device", chance.LogNormal(9_000, 0.6), chance);
        var stoppage = WageOf(injury) * Math.Min(12, injury.LostDays / 30.0);
        Sometimes(injury, first, 0.3, "stoppage_pay", stoppage, chance);
    }

    private void Disability(Injury injury, int grade, SeededStream chance)
    {
        var graded = CityMonths.Of(injury.GradedOn);
        var wage = WageOf(injury);
        Once(injury, graded, "appraisal", 300);
        if (injury.Ground != "15-3")
        {
            Once(injury, graded + 1, "disability_lump", wage * DisabilityMonths[grade - 1]);
        }

        if (grade <= 4)
        {
            var until = graded + 1 + Survival(chance);
            Monthly(injury, graded + 1, until, "disability_pension", wage * PensionShares[grade - 1]);
            Monthly(injury, graded + 1, until, "care", grade <= 3 ? CityTruth.AverageWage(injury.GradedOn.Year) * CareShares[grade - 1] : 0);
        }
        else if (chance.Chance(0.3))
        {
            var left = graded + chance.Next(6, 40);
            var average = CityTruth.AverageWage(CityMonths.YearOf(left) - 1);
            Once(injury, left, "medical_lump", average * MedicalLumpMonths[grade - 5]);
            Once(injury, left, "employment_lump", average * EmploymentLumpMonths[grade - 5]);
        }
    }

    private void Death(Injury injury, SeededStream chance)
    {
        var month = CityMonths.Of(injury.DecidedOn) + 1;
        var year = injury.OccurredOn.Year;
        Once(injury, month, "funeral", CityTruth.AverageWage(year - 1) * 6);
        Once(injury, month, "death_lump", CityTruth.NationalIncomeBefore(year) * 20.0);
        var wage = WageOf(injury);
        Dependant(injury, people.Worker(chance), month, Survival(chance), wage * 0.4);
        // A spouse and two children draw the whole wage: more would have to share it.
        for (var children = Math.Min(2, chance.Count(0.8)); children > 0; children--)
        {
            Dependant(injury, people.Child(chance), month, chance.Next(24, 200), wage * 0.3);
        }
    }

    private void Dependant(Injury injury, Person person, int from, int months, double yuan) =>
        book.PayMonthly(from, from + months, person, injury.Employer, injury.Number, "dependants", yuan);

    /// <summary>Months until death, hazard 0.11 % a month.</summary>
    public static int Survival(SeededStream chance) => 1 + (int)(-Math.Log(1 - chance.NextDouble()) / 0.0011);

    private void Once(Injury injury, int month, string item, double yuan) =>
        book.Pay(month, injury.Person, injury.Employer, injury.Number, item, Math.Round(yuan, 2));

    private void Monthly(Injury injury, int from, int until, string item, double yuan) =>
        book.PayMonthly(from, until, injury.Person, injury.Employer, injury.Number, item, yuan);

    private void Sometimes(Injury injury, int month, double probability, string item, double yuan, SeededStream chance)
    {
        if (chance.Chance(probability))
        {
            Once(injury, month, item, yuan);
        }
    }

    private static double WageOf(Injury injury) => BenefitBook.Wage(injury.Employer, injury.OccurredOn.Year - 1);
}
