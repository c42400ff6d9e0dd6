using MathNet.Numerics.LinearAlgebra;
using Model.Statistics.Effects;

namespace Model.Statistics.Published;

/// <summary>The British doctors of Doll and Hill: deaths and person-years by age and smoking, and what Stata's manual prints of them.</summary>
internal static class Doctors
{
    public static IReadOnlyList<(string Age, bool Smokes, double Deaths, double PersonYears)> Rows { get; } =
        [.. PublishedTable.Rows("doctors.csv").Select(r => (r["age"], r["smokes"] == "1", PublishedTable.Number(r["deaths"])!.Value, PublishedTable.Number(r["person_years"])!.Value))];

    public static IEnumerable<Comparison> Compare(string method, RatioEstimate ours) =>
        PublishedTable.Rows("effects.csv").Where(r => r["method"] == method).SelectMany(row => Limits.Compare(row, ours.Ratio, ours.Lower, ours.Upper));
}

/// <summary>One ratio of rates over strata.</summary>
internal sealed class MantelHaenszelCheck : PublishedCheck
{
    public override Bilingual Name => new("分层合并的率比（Mantel–Haenszel）", "Ratio of rates over strata (Mantel–Haenszel)");

    public override Bilingual Source => new("Stata 手册 ir 的算例（Doll 与 Hill 的英国医生）", "Example of ir in the Stata manual (Doll and Hill's British doctors)");

    /// <summary>Printed to seven digits.</summary>
    public override double Allowed => 5e-7;

    public override IEnumerable<Comparison> Compare() => Doctors.Compare("mantel-haenszel", MantelHaenszel.Of(
        [.. Doctors.Rows.GroupBy(r => r.Age, StringComparer.Ordinal).Select(g => (Smoking: g.Single(r => r.Smokes), Others: g.Single(r => !r.Smokes)))
            .Select(g => new PersonTimeStratum(g.Smoking.Deaths, g.Smoking.PersonYears, g.Others.Deaths, g.Others.PersonYears))])!);
}

/// <summary>Counts with exposure regressed on columns.</summary>
internal sealed class PoissonRegressionCheck : PublishedCheck
{
    public override Bilingual Name => new("泊松回归（含暴露量）", "Poisson regression with exposure");

    public override Bilingual Source => new("Stata 手册 poisson 的算例（同上）", "Example of poisson in the Stata manual (the same doctors)");

    /// <summary>Printed to seven digits.</summary>
    public override double Allowed => 5e-7;

    public override IEnumerable<Comparison> Compare()
    {
        var ages = Doctors.Rows.Select(r => r.Age).Distinct(StringComparer.Ordinal).ToList();
        var columns = Matrix<double>.Build.DenseOfRows(Doctors.Rows.Select(r => new[] { 1, r.Smokes ? 1.0 : 0 }.Concat(ages.Skip(1).Select(age => r.Age == age ? 1.0 : 0))));
        var fit = PoissonRegression.Fit(columns, [.. Doctors.Rows.Select(r => r.Deaths)], [.. Doctors.Rows.Select(r => r.PersonYears)])!;
        return Doctors.Compare("poisson", fit.Ratio([0, 1, 0, 0, 0, 0], inflation: 1));
    }
}
