using Model.Codes;

namespace Model.Plans;

/// <summary>What a unit of a plan is.</summary>
public enum PlanUnitKind
{
    /// <summary>重点行业, <c>Codes/key-industries.csv</c>.</summary>
    KeyIndustry,

    /// <summary>行业大类 of GB/T 4754-2017.</summary>
    Division,

    /// <summary>县（市、区）, all its industries.</summary>
    County,

    /// <summary>全部行业 of the plan's counties.</summary>
    All,

    /// <summary>人群 outside enrolment, <c>Codes/plan-groups.csv</c>: no feed brings them yet.</summary>
    Group,
}

/// <summary>Units of plans, and all units of a plan together, each insured person and injury once.</summary>
public static class PlanUnits
{
    /// <summary>六个重点行业合计 of plan 2021–2025.</summary>
    public const string KeySix = "key-six";

    /// <summary>全部行业.</summary>
    public const string All = "all";

    private static readonly CodeList Groups = CodeList.Named("plan-groups");

    private static readonly HashSet<string> KeyIndustries = [.. CodeList.Named("key-industries").Codes];

    /// <summary>Code of a plan's units together: <c>key-six</c>, of the later shipped plan <c>key-six-2030</c>, of an installation's own <c>plan-</c> and its id.</summary>
    public static string Together(TargetPlan plan) => TogetherOf(plan.Id);

    /// <summary>Key industries, and those of each shipped plan together: what pages of industries know.</summary>
    public static IEnumerable<string> Codes => KeyIndustries.Concat(TargetPlan.Shipped.Select(Together));

    /// <summary>The name of a unit; the code itself where nobody knows it.</summary>
    public static Bilingual NameOf(string unit) =>
        TargetPlan.Shipped.FirstOrDefault(plan => Together(plan) == unit) is { } together ? TogetherName(together) : KindOf(unit) switch
        {
            PlanUnitKind.All => new Bilingual("全部行业", "All industries"),
            PlanUnitKind.County => CountyNames.Of(unit),
            PlanUnitKind.Division => IndustryNames.Of(unit),
            PlanUnitKind.Group when !KeyIndustries.Contains(unit) => Groups.NameOf(unit),
            _ => CodeList.Named("key-industries").NameOf(unit),
        };

    /// <summary>The name of a unit of a plan, or of all its units together.</summary>
    public static Bilingual NameOf(TargetPlan plan, string unit) => unit == Together(plan)
        ? plan.Units.Count == 1 ? NameOf(plan.Units[0]) : TogetherName(plan)
        : NameOf(unit);

    /// <returns>Null when no list has the code.</returns>
    public static PlanUnitKind? KindOf(string unit) =>
        unit == All ? PlanUnitKind.All
        : KeyIndustries.Contains(unit) ? PlanUnitKind.KeyIndustry
        : CodeList.Named("counties").Codes.Contains(unit) ? PlanUnitKind.County
        : CodeList.Named("industries").Codes.Contains(unit) ? PlanUnitKind.Division
        : Groups.Codes.Contains(unit) ? PlanUnitKind.Group
        : null;

    /// <summary>缺什么数据: why a unit can have no rate whatever arrives today, and which file would bring one; null where enrolment brings it.</summary>
    public static Bilingual? Lacks(string unit) => Groups.Rows.FirstOrDefault(row => row[0] == unit) is { } row
        ? new Bilingual(Groups.Value(row, "lacks_zh") ?? "", Groups.Value(row, "lacks_en") ?? "")
        : null;

    /// <summary>Address of the page about a unit; null where there is none.</summary>
    public static string? PageOf(string unit) => KindOf(unit) switch
    {
        PlanUnitKind.KeyIndustry or PlanUnitKind.Division => $"/industries/{unit}",
        PlanUnitKind.County => $"/counties/{unit}",
        _ => null,
    };

    internal static string TogetherOf(string plan) => plan switch
    {
        "city-2021-2025" => KeySix,
        "national-2026-2030" => $"{KeySix}-2030",
        _ => $"plan-{plan}",
    };

    private static Bilingual TogetherName(TargetPlan plan) => plan.Units.All(unit => KindOf(unit) is PlanUnitKind.KeyIndustry or PlanUnitKind.Group)
        ? new Bilingual($"重点行业合计（{plan.Short.Zh}）", $"Key industries together ({plan.Short.En})")
        : new Bilingual($"合计（{plan.Short.Zh}）", $"All together ({plan.Short.En})");
}
