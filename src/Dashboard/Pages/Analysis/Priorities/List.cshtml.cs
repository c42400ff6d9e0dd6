using Dashboard.Exports;
using Dashboard.Shell;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Localization;
using Model.Analysis;
using Model.Analysis.Risk;
using Model.Operations.People;
using Model.Warehouse;

namespace Dashboard.Pages.Analysis.Priorities;

/// <summary>先查谁: employers by the injuries expected of them in the next twelve months, each with its reasons in words.</summary>
[PagePermission(Permissions.RecordsRead)]
[OutputCache(PolicyName = BuildPages.Policy)]
public sealed class ListModel(SnapshotReader reader, XlsxExport export, IStringLocalizer<PrioritiesTexts> texts) : PriorityPage<PriorityRow>(reader, export, texts)
{
    private const int ReasonsShown = 3;

    public override string Path => "/priorities";

    /// <summary>The ranked employers of the user's counties together.</summary>
    public PrioritySum Sum => Priorities.Sum();

    public bool HasModels => Priorities.HasModels;

    /// <summary>The training whose model ranks; null while none is good enough.</summary>
    public RiskTraining? InCharge => Priorities.Models().FirstOrDefault(m => m.IsCurrent);

    public ReasonWords Reasons { get; } = new(texts);

    protected override string Title => "title";

    protected override IReadOnlyList<string> Columns =>
        ["rank", "code", "name", "county", "industry", "size", "insured", "cases_12", "cases_24", "cases_36", "like_36", "expected", "lower", "upper", "county_rank", "raising", "lowering"];

    public IReadOnlyList<string> Shown(PriorityRow row) => Reasons.Raising(row, ReasonsShown);

    protected override PageOf<PriorityRow> Search(PriorityQuery query) => Priorities.Search(query);

    protected override IReadOnlyList<object?> Cells(PriorityRow row) =>
    [
        row.RiskRank, row.EmployerCode, row.EmployerName, row.County.ToString(), row.Industry.ToString(), SizeName(row.SizeBand), row.Insured, row.Cases12, row.Cases24, row.Cases36,
        Math.Round(row.Like36, 2), Math.Round(row.Expected, 2), row.Lower, row.Upper, row.CountyRank, string.Join(Say["between"], Reasons.Raising(row)), string.Join(Say["between"], Reasons.Lowering(row)),
    ];
}
