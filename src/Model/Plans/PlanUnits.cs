using Model.Codes;

namespace Model.Plans;

/// <summary>Units of plans: key industries, and all key industries of a plan together, each insured person and injury once.</summary>
public static class PlanUnits
{
    /// <summary>六个重点行业合计 of plan 2021–2025.</summary>
    public const string KeySix = "key-six";

    /// <summary>Code of a plan's units together: <c>key-six</c>, for later plans <c>key-six-2030</c>.</summary>
    public static string Together(TargetPlan plan) =>
        plan.FinalYear == 2025 ? KeySix : FormattableString.Invariant($"{KeySix}-{plan.FinalYear}");

    public static IEnumerable<string> Codes => CodeList.Named("key-industries").Codes.Concat(TargetPlan.All.Select(Together));

    /// <summary>The name of a unit; the code itself where nobody knows it.</summary>
    public static Bilingual NameOf(string unit) =>
        TargetPlan.All.FirstOrDefault(plan => Together(plan) == unit) is { } together
            ? new Bilingual($"重点行业合计（{together.Short.Zh}）", $"Key industries together ({together.Short.En})")
            : CodeList.Named("key-industries").NameOf(unit);
}
