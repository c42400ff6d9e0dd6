using System.Globalization;
using Model.Statistics.Credibility;

namespace Model.Statistics.Published;

/// <summary>Bühlmann–Straub credibility of Hachemeister's data.</summary>
internal sealed class CredibilityCheck : PublishedCheck
{
    public override Bilingual Name => new("信度模型（Bühlmann、Bühlmann–Straub）", "Credibility (Bühlmann, Bühlmann–Straub)");

    public override Bilingual Source => new("Hachemeister（1975）的数据，actuar 3.3 的结果", "Data of Hachemeister (1975), results of actuar 3.3");

    /// <summary>The iterative rows stop where the published program stopped, some six digits in.</summary>
    public override double Allowed => 1e-5;

    public override IEnumerable<Comparison> Compare()
    {
        var fits = new Dictionary<string, CredibilityFit>(StringComparer.Ordinal)
        {
            ["BuhlmannStraub_BG_unbiased"] = BuhlmannStraub.Fit(Hachemeister.States(equal: false)),
            ["Buhlmann_equal_weights"] = BuhlmannStraub.Fit(Hachemeister.States(equal: true)),
            ["BuhlmannStraub_iterative"] = BuhlmannStraub.Fit(Hachemeister.States(equal: false), iterative: true),
        };
        return PublishedTable.Rows("credibility_hachemeister.csv").Select(row =>
            Comparison.Of($"{row["model"]} {row["quantity"]} {row["index"]}", PublishedTable.Number(row["value"]), Hachemeister.Ours(fits[row["model"]], row["quantity"], row["index"])));
    }
}

/// <summary>The hierarchical model on the same data.</summary>
internal sealed class HierarchicalCheck : PublishedCheck
{
    public override Bilingual Name => new("分层信度模型（Jewell）", "Hierarchical credibility (Jewell)");

    public override Bilingual Source => new("actuar 的说明文档 credibility（Goulet），五州分为两组", "Vignette “credibility” of actuar (Goulet), five states in two cohorts");

    /// <summary>Printed to four digits.</summary>
    public override double Allowed => 4e-4;

    public override IEnumerable<Comparison> Compare()
    {
        var fit = BuhlmannStraub.Fit(Hachemeister.States(equal: false, "1", "2", "1", "2", "2"), iterative: true);
        return PublishedTable.Rows("hierarchical_hachemeister.csv").Select(row =>
            Comparison.Of($"{row["quantity"]} {row["index"]}", PublishedTable.Number(row["value"]), Hachemeister.Ours(fit, row["quantity"], row["index"])));
    }
}

/// <summary>Five states, twelve quarters.</summary>
internal static class Hachemeister
{
    /// <param name="equal">Weights of one instead of their own.</param>
    /// <param name="groups">One a state, or none.</param>
    public static List<Experience> States(bool equal, params string[] groups) =>
        [.. PublishedTable.Rows("hachemeister.csv").Select((r, i) => new Experience(r["state"], groups.ElementAtOrDefault(i), [.. Enumerable.Range(1, 12).Select(q =>
            new Observation(PublishedTable.Number(r[$"ratio.{q}"])!.Value, equal ? 1 : PublishedTable.Number(r[$"weight.{q}"])!.Value))]))];

    public static double? Ours(CredibilityFit fit, string quantity, string index)
    {
        var at = index.Length == 0 ? 0 : int.Parse(index, CultureInfo.InvariantCulture) - 1;
        return quantity switch
        {
            "collective" => fit.Collective,
            "between_var" => fit.Structure.Between,
            "within_var" => fit.Structure.Within,
            "group_var" => fit.Structure.Groups,
            "group_mean" => fit.Groups[at].Mean,
            "group_weight" => fit.Groups[at].Weight,
            "group_Z" => fit.Groups[at].Factor,
            "group_premium" => fit.Groups[at].Estimate,
            "mean" => fit.Units[at].Mean,
            "Z" => fit.Units[at].Factor,
            "premium" => fit.Units[at].Estimate,
            _ => null,
        };
    }
}
