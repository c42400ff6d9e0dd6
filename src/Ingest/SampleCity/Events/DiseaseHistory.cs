using System.Globalization;
using Ingest.SampleCity.Chance;
using Ingest.SampleCity.City;
using Ingest.SampleCity.Names;
using Ingest.SampleCity.Truth;

namespace Ingest.SampleCity.Events;

/// <summary>职业病报告卡.</summary>
/// <param name="Employer">Where the worker was exposed.</param>
/// <param name="Person">Who.</param>
/// <param name="Disease">Code of <c>disease-kinds</c>.</param>
/// <param name="Stage">Pneumoconiosis only.</param>
/// <param name="Event">Code of <c>disease-events</c>.</param>
/// <param name="ExposureMonths">接害工龄.</param>
/// <param name="DiagnosedOn">Day of diagnosis.</param>
/// <param name="ReportedOn">Day of the report.</param>
/// <param name="DiedOn">Null while alive.</param>
internal sealed record DiseaseReport(
    Employer Employer, Person Person, string Disease, int? Stage, string Event, int ExposureMonths,
    DateOnly DiagnosedOn, DateOnly ReportedOn, DateOnly? DiedOn)
{
    public string Number { get; set; } = "";
}

/// <summary>Draws the year's new diseases, and the progress of some found before.</summary>
internal sealed class DiseaseHistory(int seed, int block, double share, PersonBook people)
{
    private static readonly Weighted<DiseaseTruth> Kinds = new(DiseaseTruth.All, d => d.Weight);

    public List<DiseaseReport> Reports { get; } = [];

    /// <summary>Applications for recognition that follow (14-4).</summary>
    public List<Injury> Recognitions { get; } = [];

    public void Run(IReadOnlyList<Employer> employers)
    {
        for (var year = CityMonths.FirstYear; year <= CityTruth.LastDay.Year; year++)
        {
            var chance = SeededStream.For(seed, block, (int)Purpose.Diseases, year);
            var places = Places(employers, RiskModel.FirstOf(year) + 5);
            var months = RiskModel.EndOf(year) - RiskModel.FirstOf(year);
            var count = chance.Count(CityTruth.NewDiseases(year) * share * months / 12);
            for (var i = 0; i < count; i++)
            {
                First(places, RiskModel.FirstOf(year) + chance.Next(months), chance);
            }

            Progress(year, (int)(count * 0.22), months, chance);
        }

        Number();
    }

    private static Dictionary<string, Weighted<Employer>> Places(IEnumerable<Employer> employers, int month) => employers
        .Where(e => e.Heads[month] > 0 && e.Industry.Kind == "unit")
        .GroupBy(e => e.Industry.Family, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => new Weighted<Employer>(g, e => e.Heads[month]), StringComparer.Ordinal);

    private void First(Dictionary<string, Weighted<Employer>> places, int month, SeededStream chance)
    {
        var kind = Kinds.Draw(chance);
        var families = kind.Families.Where(places.ContainsKey).ToArray();
        if (families.Length == 0)
        {
            return;
        }

        var employer = places[chance.Pick(families)].Draw(chance);
        int? stage = kind.IsPneumoconiosis ? chance.NextDouble() switch { < 0.76 => 1, < 0.94 => 2, _ => 3 } : null;
        var exposure = (int)Math.Clamp(chance.LogNormal(kind.IsPneumoconiosis ? 230 : 90, 0.45), 6, 480);
        var report = Report(employer, people.Worker(chance), kind.Disease, stage, "first", exposure, Day(month, chance), chance);
        if (chance.Chance(0.85))
        {
            int? grade = stage switch { 1 => 7, 2 => 4, 3 => 3, _ => chance.Next(7, 11) };
            Recognitions.Add(CaseCourse.OfDisease(employer, report.Person, report.DiagnosedOn, grade, chance));
        }
    }

    /// <summary>晋期 and 再诊 of persons found at least a year before.</summary>
    private void Progress(int year, int count, int months, SeededStream chance)
    {
        var earlier = Reports.Where(r => r.Stage is 1 or 2 && r.Event == "first" && r.DiagnosedOn.Year < year && r.DiedOn is null).ToArray();
        foreach (var before in earlier.OrderBy(_ => chance.NextDouble()).Take(count).ToArray())
        {
            var isProgress = chance.Chance(0.75);
            Report(
                before.Employer, before.Person, before.Disease, before.Stage + (isProgress ? 1 : 0), isProgress ? "progressed" : "again",
                before.ExposureMonths, Day(RiskModel.FirstOf(year) + chance.Next(months), chance), chance);
        }
    }

    private DiseaseReport Report(
        Employer employer, Person person, string disease, int? stage, string happening, int exposure, DateOnly diagnosed, SeededStream chance)
    {
        var reported = diagnosed.AddDays(chance.Chance(0.9) ? chance.Next(1, 16) : chance.Next(16, 75));
        DateOnly? died = stage >= 2 && chance.Chance(0.06) ? diagnosed.AddDays(chance.Next(40, 1_400)) : null;
        var report = new DiseaseReport(
            employer, person, disease, stage, happening, exposure, diagnosed, reported, died <= CityTruth.LastDay ? died : null);
        Reports.Add(report);
        return report;
    }

    private static DateOnly Day(int month, SeededStream chance) => CityMonths.First(month).AddDays(chance.Next(CityMonths.Last(month).Day));

    private void Number()
    {
        foreach (var year in Reports.GroupBy(r => r.ReportedOn.Year))
        {
            var number = block * 500;
            foreach (var report in year.OrderBy(r => r.ReportedOn).ThenBy(r => r.Person.Id, StringComparer.Ordinal))
            {
                report.Number = string.Create(CultureInfo.InvariantCulture, $"ZYB{year.Key}{++number:000000}");
            }
        }
    }
}
