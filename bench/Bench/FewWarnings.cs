using Model.Analysis.Focus.Reports;
using Model.Analysis.Warnings;
using Model.Codes;
using Model.Operations;
using Model.Operations.Kit;

namespace Bench;

/// <summary>Warnings and annual reports to be copied. Both are made of a build otherwise; a list shows no more of them than this.</summary>
internal static class FewWarnings
{
    private const string By = "bench";
    private const int Warnings = 56;

    private static readonly DateOnly Day = new(2026, 9, 1);

    public static void Make(OperationsDb db)
    {
        string[] counties = [.. CodeList.Named("counties").Codes];
        string[] industries = [.. CodeList.Named("key-industries").Codes];
        for (var i = 0; i < Warnings; i++)
        {
            Keep(db, new Warning { County = counties[i % counties.Length], CreatedBy = By, CreatedAt = DateTimeOffset.UnixEpoch }, new()
            {
                [nameof(Warning.Rule)] = WarningRule.All[i % WarningRule.All.Count].Id,
                [nameof(Warning.Unit)] = $"unit-{i}",
                [nameof(Warning.Episode)] = 1,
                [nameof(Warning.UnitZh)] = $"示例单位{i}",
                [nameof(Warning.UnitEn)] = $"Example employer {i}",
                [nameof(Warning.Industry)] = industries[i % industries.Length],
                [nameof(Warning.Level)] = Enum.GetValues<WarningLevel>()[i % Enum.GetValues<WarningLevel>().Length],
                [nameof(Warning.State)] = i % 2 == 0 ? WarningState.Raised : WarningState.Acted,
                [nameof(Warning.RaisedOn)] = Day.AddDays(i),
                [nameof(Warning.SeenOn)] = Day.AddDays(i),
                [nameof(Warning.AcknowledgeBy)] = Day.AddDays(i + 5),
                [nameof(Warning.EndedOn)] = i % 3 == 0 ? null : Day.AddDays(i + 30),
            });
        }

        foreach (var (i, county) in counties.Index())
        {
            Keep(db, new AnnualReport { County = county, Year = 2026, CreatedBy = By, CreatedAt = DateTimeOffset.UnixEpoch }, new()
            {
                [nameof(AnnualReport.State)] = Enum.GetValues<ReportState>()[i % Enum.GetValues<ReportState>().Length],
                [nameof(AnnualReport.DueOn)] = Day.AddDays(90),
                [nameof(AnnualReport.HandedInOn)] = i % 2 == 0 ? null : Day.AddDays(i),
                [nameof(AnnualReport.SignedOn)] = i % 2 == 0 ? null : Day.AddDays(i),
            });
        }

        db.SaveChanges();
    }

    private static void Keep(OperationsDb db, Record record, Dictionary<string, object?> values)
    {
        var kept = db.Add(record);
        foreach (var (name, value) in values)
        {
            kept.Property(name).CurrentValue = value;
        }
    }
}
