using Dashboard.Exports;
using Dashboard.Shell;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Localization;
using Model.Analysis;
using Model.Analysis.Risk;
using Model.Operations.People;
using Model.Warehouse;

namespace Dashboard.Pages.Analysis.Priorities;

/// <summary>可能少报: employers whose reporting is unlikely for their like, each with its evidence; leads to look into, not findings.</summary>
[PagePermission(Permissions.RecordsRead)]
[OutputCache(PolicyName = BuildPages.Policy)]
public sealed class SilentModel(SnapshotReader reader, XlsxExport export, IStringLocalizer<PrioritiesTexts> texts) : PriorityPage<SilenceRow>(reader, export, texts)
{
    // A chance above this is no evidence and gets no sentence.
    private const double Unlikely = 0.2;

    /// <summary>The false discovery rate, in per cent, up to which a list is spoken of as flagged.</summary>
    public const int FlaggedPercent = 10;

    public override string Path => "/priorities/silent";

    public bool HasModels => Priorities.HasModels;

    /// <summary>Employers of the user's counties at or below that rate.</summary>
    public long Flagged => Priorities.Silent(new PriorityQuery { MostFalse = FlaggedPercent / 100.0, PageSize = 1 }).Total;

    protected override string Title => "silent_title";

    protected override IReadOnlyList<string> Columns =>
        ["rank", "code", "name", "county", "industry", "size", "insured", "silent_cases", "silent_expected", "serious", "serious_share", "serious_chance", "late", "late_share", "late_chance", "silent_months", "expected_then", "silent_chance", "chance", "discovery_rate"];

    /// <summary>What is unusual, in sentences, the unlikeliest first.</summary>
    public IReadOnlyList<string> Evidence(SilenceRow row)
    {
        (double? Chance, string Words)[] kinds =
        [
            (row.SeriousChance, Say["evidence_serious", Format.Count(row.Cases), Format.Count(row.Serious), Format.Percent(row.SeriousShare * 100, 0), Format.Probability(row.SeriousChance)]),
            (row.LateChance, Say["evidence_late", Format.Count(row.Cases), Format.Count(row.Late), Format.Percent(row.LateShare * 100, 0), Format.Probability(row.LateChance)]),
            (row.SilentChance, row.Cases == 0
                ? Say["evidence_never", Format.Count(row.SilentMonths), Format.Number(row.SilentExpected, 1), Format.Probability(row.SilentChance)]
                : Say["evidence_silence", Format.Count(row.SilentMonths), Format.Count(row.Cases), Format.Number(row.SilentExpected, 1), Format.Probability(row.SilentChance)]),
        ];
        return [.. kinds.Where(k => k.Chance <= Unlikely).OrderBy(k => k.Chance).Select(k => k.Words)];
    }

    protected override PageOf<SilenceRow> Search(PriorityQuery query) => Priorities.Silent(query);

    protected override IReadOnlyList<object?> Cells(SilenceRow row) =>
    [
        row.SilenceRank, row.EmployerCode, row.EmployerName, row.County.ToString(), row.Industry.ToString(), SizeName(row.SizeBand), row.Insured, row.Cases, Math.Round(row.Expected, 2),
        row.Serious, row.SeriousShare, row.SeriousChance, row.Late, row.LateShare, row.LateChance, row.SilentMonths, row.SilentExpected, row.SilentChance, row.Chance, row.DiscoveryRate,
    ];
}
