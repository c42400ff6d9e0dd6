using System.Globalization;
using Dashboard.Shell;
using Dashboard.Shell.Forms;
using Microsoft.Extensions.Localization;
using Model.JointPrevention.Inspections.Directory;
using Model.JointPrevention.Inspections.Officers;
using Model.JointPrevention.Inspections.Plans;

namespace Dashboard.Pages.Joint.Inspections.Plans;

/// <summary>The form of a plan, new or changed.</summary>
public abstract class PlanForm(RecordTools tools, IStringLocalizer<InspectionsTexts> text) : RecordPage<InspectionPlan>(tools)
{
    private const int MostMonths = 60;
    private const int MostWanted = 1000;

    protected IStringLocalizer<InspectionsTexts> Text => text;

    public override string Home => $"/joint/inspections/plans/{Record.Id}";

    public static IEnumerable<string> DepartmentCodes => Departments.Codes.Where(code => code != TeamDraw.Lead);

    public static IEnumerable<RiskGroup> Groups => Enum.GetValues<RiskGroup>();

    public static string WantedOf(string industry) => "wanted-" + industry;

    public static string ShareOf(RiskGroup group) => "share-" + group;

    /// <summary>What was typed; wrong fields are marked.</summary>
    protected PlanFacts Facts() => new(
        Required("title", 200), Day("from"), Day("until"), Whole("gap", 0, MostMonths),
        [.. Typed.All("departments").Intersect(DepartmentCodes, StringComparer.Ordinal)],
        new Shares(Share(RiskGroup.High), Share(RiskGroup.Silent), Share(RiskGroup.Ordinary), Share(RiskGroup.Low)));

    protected List<(string KeyIndustry, int Wanted)> Wanted() =>
        [.. InspectionWordsOnPage.IndustryCodes.Select(code => (code, Typed[WantedOf(code)].Length == 0 ? 0 : Whole(WantedOf(code), 0, MostWanted)))];

    protected static Typed Of(PlanFacts facts, IReadOnlyList<Quota> quotas)
    {
        var typed = Typed.Of(
        [
            ("title", facts.Title), ("from", Write(facts.From)), ("until", Write(facts.Until)), ("gap", Number(facts.VisitGapMonths)),
            .. Groups.Select(group => (ShareOf(group), (string?)Number(facts.Shares.Of(group)))),
            .. InspectionWordsOnPage.IndustryCodes.Select(code => (WantedOf(code), (string?)Number(quotas.FirstOrDefault(quota => quota.KeyIndustry == code)?.Wanted ?? 0))),
        ]);
        typed.Set("departments", [.. facts.Departments]);
        return typed;
    }

    private int Share(RiskGroup group) => Whole(ShareOf(group), 0, 100);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
