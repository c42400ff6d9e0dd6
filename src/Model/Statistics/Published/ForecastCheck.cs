using System.Globalization;
using Model.Statistics.Forecasting;
using Model.Statistics.Forecasting.Smoothing;

namespace Model.Statistics.Published;

/// <summary>Smoothing with given weights, and last year's value.</summary>
internal sealed class ForecastCheck : PublishedCheck
{
    private const int Season = 12;

    public override Bilingual Name => new("预测（Holt–Winters 定权重、去年同期）", "Forecasts (Holt–Winters with given weights, seasonal naive)");

    public override Bilingual Source => new("R 4.2 stats、forecast 8.20；AirPassengers、USAccDeaths 序列", "R 4.2 stats and forecast 8.20 on AirPassengers and USAccDeaths");

    public override IEnumerable<Comparison> Compare()
    {
        var published = PublishedTable.Rows("forecast.csv");
        foreach (var series in new[] { "AirPassengers", "USAccDeaths" })
        {
            var values = PublishedTable.Rows($"series_{series}.csv").ConvertAll(r => PublishedTable.Number(r["y"])!.Value);
            foreach (var form in new[] { SeasonForm.Additive, SeasonForm.Multiplicative })
            {
                var name = $"HW_fixed(.3,.1,.2)_{(form == SeasonForm.Additive ? "additive" : "multiplicative")}_simple_init";
                var (squares, mean) = HoltWinters.Fixed(values, Season, form, new SmoothingWeights(0.3, 0.1, 0.2), Season);
                foreach (var row in published.Where(r => r["series"] == series && r["model"] == name))
                {
                    yield return Of(row, row["quantity"] == "SSE" ? squares : mean[Step(row) - 1]);
                }
            }

            var naive = SeasonalNaive.Forecast(values, Season, Season);
            foreach (var row in published.Where(r => r["series"] == series && r["model"] == "snaive" && r["quantity"] == "mean"))
            {
                yield return Of(row, naive[Step(row) - 1].Mean);
            }
        }
    }

    private static int Step(Dictionary<string, string> row) => int.Parse(row["h"], CultureInfo.InvariantCulture);

    private static Comparison Of(Dictionary<string, string> row, double ours) =>
        Comparison.Of($"{row["series"]} {row["model"]} {row["quantity"]} {row["h"]}", PublishedTable.Number(row["value"]), ours);
}
