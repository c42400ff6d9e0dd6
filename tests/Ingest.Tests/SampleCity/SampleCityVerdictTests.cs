using MathNet.Numerics.Distributions;

namespace Ingest.Tests.SampleCity;

/// <summary>Does the sample tell the story it is there to tell? Rate ratios by conditional binomial, Clopper–Pearson 95 %.</summary>
public sealed class SampleCityVerdictTests(ITestOutputHelper output)
{
    private static readonly Lazy<KeyIndustryCounts> Counts = new(() => new KeyIndustryCounts());

    [Theory]
    [InlineData("coal", "met")]
    [InlineData("machinery", "met")]
    [InlineData("transport", "met")]
    [InlineData("construction", "missed")]
    [InlineData("pharma", "missed")]
    [InlineData("hazchem", "undetermined")]
    public void At_the_end_of_2025_the_evidence_against_minus_20_percent_is_as_documented(string keyIndustry, string verdict)
    {
        var before = Counts.Value.Of(keyIndustry, "2020-01", "2020-12");
        var after = Counts.Value.Of(keyIndustry, "2025-01", "2025-12");

        Assert.Equal(verdict, Verdict(keyIndustry, before, after, limit: 0.8));
    }

    /// <summary>Twelve months to June 2026, when a tenth of the five years' ten per cent should be reached.</summary>
    [Theory]
    [InlineData("mines", "met")]
    [InlineData("construction", "missed")]
    [InlineData("transport", "undetermined")]
    [InlineData("hazchem", "undetermined")]
    public void By_June_2026_the_new_plan_has_units_on_track_off_track_and_uncertain(string keyIndustry, string verdict)
    {
        var before = Counts.Value.Of(keyIndustry, "2025-01", "2025-12", isAll: true);
        var after = Counts.Value.Of(keyIndustry, "2025-07", "2026-06", isAll: true);

        Assert.Equal(verdict, Verdict(keyIndustry, before, after, limit: 1 - (0.1 * 6 / 60)));
    }

    [Fact]
    public void Older_months_are_settled_and_the_last_ones_are_not()
    {
        Assert.InRange(KeyIndustryCounts.Undecided("2026-05"), 0, 0.02);
        Assert.InRange(KeyIndustryCounts.Undecided("2026-08"), 0.05, 0.6);
        Assert.InRange(KeyIndustryCounts.Undecided("2026-10"), 0.6, 1);
    }

    private string Verdict(string unit, (int Cases, double Insured) before, (int Cases, double Insured) after, double limit)
    {
        var exposure = before.Insured / after.Insured;
        var (lower, upper) = (
            Odds(Beta.InvCDF(after.Cases, before.Cases + 1, 0.025)) * exposure,
            Odds(Beta.InvCDF(after.Cases + 1, before.Cases, 0.975)) * exposure);
        output.WriteLine($"{unit}: {before.Cases} of {before.Insured:N0} → {after.Cases} of {after.Insured:N0}: ratio {after.Cases / (double)before.Cases * exposure:0.000} ({lower:0.000}–{upper:0.000}) against {limit}");
        return upper <= limit ? "met" : lower > limit ? "missed" : "undetermined";
    }

    private static double Odds(double share) => share / (1 - share);
}
