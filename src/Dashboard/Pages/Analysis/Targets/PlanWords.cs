using System.Globalization;
using Dashboard.Shell;
using Microsoft.Extensions.Localization;
using Model.Codes;
using Model.Plans;

namespace Dashboard.Pages.Analysis.Targets;

/// <summary>The rules of a plan in words.</summary>
public sealed class PlanWords(IStringLocalizer<TargetsTexts> text)
{
    /// <summary>2018–2020年各年发生率的平均.</summary>
    public string Baseline(TargetPlan plan) => text[$"rule_{plan.Baseline.Rule}", plan.Baseline];

    /// <summary>按年给定：2021年1%、2022年4% ….</summary>
    public string Path(TargetPlan plan) => plan.Path.Shape == PathShape.Stepped
        ? text["shape_Stepped", string.Join(text["comma"], plan.Path.Steps.OrderBy(step => step.Key).Select(step => text["step", step.Key, Share(step.Value)].Value))]
        : text[$"shape_{plan.Path.Shape}"];

    /// <summary>Counties that the plan is for.</summary>
    public string Scope(TargetPlan plan) => plan.Counties.Count == 0 ? text["whole_city"] : Say.Names(plan.Counties.Select(county => CountyNames.Of(county).ToString()));

    /// <summary>10%, or 12.5%.</summary>
    public static string Share(double share) => (share * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    /// <summary>Where the plan comes from: the product, or a file of the installation.</summary>
    public string Origin(TargetPlan plan, PlanCatalog plans) => plans.FileOf(plan) is not { } file ? text["origin_shipped"]
        : plan.IsShipped ? text["origin_replaced", file] : text["origin_own", file];
}
