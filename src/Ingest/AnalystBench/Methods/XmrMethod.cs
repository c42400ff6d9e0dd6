using System.Text.Json;
using Model.Statistics.Charts;

namespace Ingest.AnalystBench.Methods;

/// <summary>XmR charts, one a series, with the rules of "Making Data Count".</summary>
internal sealed class XmrMethod : BenchMethod
{
    public override string Name => "xmr";

    public override IReadOnlyList<BenchColumn> Columns => ["series?", "at", "value"];

    public override IReadOnlyList<string> Options => ["screen-outliers"];

    internal override IEnumerable<BenchAnswer> Answer(BenchInput input, BenchOptions options) =>
        BenchSeries.Of(input).SelectMany(series =>
        {
            var chart = XmrChart.Of([.. series.Points.Select(p => p.Row.Number("value"))], options.ScreenOutliers);
            var known = series.Points.Count(p => p.Row.Figure("value") is not null);
            return series.Points.Select((point, i) => BenchAnswer.Of(
                ("series", series.Name), ("at", point.At), ("value", point.Row.Number("value")),
                ("mean", chart.Mean), ("lower", chart.Lower), ("upper", chart.Upper),
                ("signal", JsonNamingPolicy.SnakeCaseLower.ConvertName(chart.Signals[i].ToString())),
                ("note", known < XmrChart.FewPoints ? "few_points" : series.IsInOrderOfTime ? null : "kept_order")).After(input, point.Row));
        });
}
