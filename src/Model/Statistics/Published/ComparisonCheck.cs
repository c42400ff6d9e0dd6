namespace Model.Statistics.Published;

/// <summary>Two rates compared.</summary>
internal sealed class ComparisonCheck : PublishedCheck
{
    public override Bilingual Name => new("两个率的精确条件检验", "Exact conditional test of two rates");

    public override Bilingual Source => new("公开算例：60 / 51,477.5 与 30 / 54,308.7（R poisson.test）", "Published example: 60 / 51,477.5 against 30 / 54,308.7 (poisson.test of R)");

    /// <summary>Published to three digits.</summary>
    public override double Allowed => 2e-3;

    public override IEnumerable<Comparison> Compare()
    {
        var compared = RateComparison.Of(60, 51_477.5, 30, 54_308.7);
        yield return Comparison.Of("one-sided p", 0.000428, compared.OneSided);
        yield return Comparison.Of("two-sided p, doubled", 0.000856, compared.TwoSided);
        yield return Comparison.Of("two-sided p, minimum likelihood", 0.000675, compared.MinimumLikelihood);
    }
}
