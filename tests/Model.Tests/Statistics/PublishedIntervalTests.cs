using System.Globalization;
using Model.Codes;
using Model.Statistics;

namespace Model.Tests.Statistics;

/// <summary>Against test fixtures of PHEindicatormethods 2.1.0 (UK Health Security Agency): <c>tests/oracles/rate_intervals.csv</c>.</summary>
public sealed class PublishedIntervalTests
{
    public static IEnumerable<TheoryDataRow<string>> Cases() => Rows().Select(row => new TheoryDataRow<string>(row["case"]));

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_interval_agrees_with_the_published_program(string name)
    {
        var row = Rows().Single(r => r["case"] == name);
        var (numerator, denominator, per) = (Number(row["numerator"])!.Value, Number(row["denominator"]) ?? 1, Number(row["multiplier"])!.Value);
        var confidence = double.Parse(row["confidence"].TrimEnd('%'), CultureInfo.InvariantCulture) / 100;

        var (value, lower, upper) = row["method"] switch
        {
            "Wilson" => Parts(Proportion.Of(numerator, denominator, per, confidence)!),
            // The BW rows call Byar's function itself, whatever the count.
            "Byars" when name.StartsWith("BW", StringComparison.Ordinal) => Byar((long)numerator, confidence),
            _ => Parts(PoissonRate.ByarOrExact((long)numerator, denominator, per, confidence)!),
        };

        Near(Number(row["value"]), value);
        Near(Number(row["lower"]), lower);
        Near(Number(row["upper"]), upper);
    }

    private static (double, double, double) Parts(Proportion share) => (share.Value, share.Lower, share.Upper);

    private static (double, double, double) Parts(PoissonRate rate) => (rate.Value, rate.Lower, rate.Upper);

    private static (double, double, double) Byar(long events, double confidence)
    {
        var (lower, upper) = PoissonRate.ByarCount(events, confidence);
        return (events, lower, upper);
    }

    private static void Near(double? published, double ours)
    {
        if (published is { } value)
        {
            Assert.Equal(1, ours / value, 9);
        }
    }

    private static double? Number(string text) => text.Length == 0 ? null : double.Parse(text, CultureInfo.InvariantCulture);

    private static IEnumerable<Dictionary<string, string>> Rows()
    {
        var lines = Csv.Parse(System.IO.File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "oracles", "rate_intervals.csv")));
        return lines.Skip(1).Select(line => lines[0].Zip(line).ToDictionary(pair => pair.First, pair => pair.Second));
    }
}
