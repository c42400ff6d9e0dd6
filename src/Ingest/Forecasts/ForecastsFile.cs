using DuckDB.NET.Data;
using Model.Analysis.Forecasts;
using Model.Statistics.Forecasting;
using Model.Statistics.Forecasting.Backtesting;
using Model.Warehouse;

namespace Ingest.Forecasts;

/// <summary>Writes what the next build takes in.</summary>
internal static class ForecastsFile
{
    private const int Year = 12;

    public static void Write(string path, CellTable table, IReadOnlyList<ForecastKind> kinds, ForecastRunFacts facts)
    {
        using var connection = WarehouseFile.OpenForWriting(path);
        using (var command = connection.CreateCommand())
        {
            command.CommandText = ForecastShelf.Tables("main");
            command.ExecuteNonQuery();
        }

        Months(connection, table, kinds);
        Spans(connection, table, kinds);
        Scores(connection, kinds);
        using var run = connection.CreateAppender("run");
        run.CreateRow().AppendValue(facts.Run).AppendValue(facts.MadeAt).AppendValue(facts.SettledThrough).AppendValue(facts.Examples).AppendValue(facts.RefusalsWhole).AppendValue(facts.RefusalsIndustry).EndRow();
    }

    private static void Months(DuckDBConnection connection, CellTable table, IReadOnlyList<ForecastKind> kinds)
    {
        using var rows = connection.CreateAppender("month_ahead");
        foreach (var (cell, forecast) in kinds.SelectMany(k => k.Cells))
        {
            foreach (var point in forecast.Points)
            {
                rows.CreateRow().AppendValue(table.Cells[cell].County).AppendValue(table.Cells[cell].Unit).AppendValue(table.Settled.AddMonths(point.Step)).AppendValue(point.Step)
                    .AppendValue(point.Exposure).AppendValue(point.Mean).AppendValue(point.Lower80).AppendValue(point.Upper80).AppendValue(point.Lower95).AppendValue(point.Upper95)
                    .AppendValue(forecast.Method.ToString()).EndRow();
            }
        }
    }

    private static void Spans(DuckDBConnection connection, CellTable table, IReadOnlyList<ForecastKind> kinds)
    {
        using var rows = connection.CreateAppender("span_ahead");
        foreach (var (cell, forecast) in kinds.SelectMany(k => k.Cells))
        {
            foreach (var months in new[] { Year, forecast.Points.Count }.Where(m => m <= forecast.Points.Count).Distinct())
            {
                var (ahead, known) = (forecast.Points.Take(months).ToList(), table.Cells[cell]);
                double Limit(double chance) => forecast.Paths!.Quantile(chance, 1, months);
                rows.CreateRow().AppendValue(known.County).AppendValue(known.Unit).AppendValue(months).AppendValue(table.Settled.AddMonths(1)).AppendValue(table.Settled.AddMonths(months))
                    .AppendValue(ahead.Average(p => p.Exposure)).AppendValue(ahead.Sum(p => p.Mean)).AppendValue(Limit(0.1)).AppendValue(Limit(0.9)).AppendValue(Limit(0.025)).AppendValue(Limit(0.975))
                    .AppendValue(forecast.Method.ToString())
                    .AppendValue((long)known.Cases.TakeLast(Year).Sum(c => c ?? 0)).AppendValue(known.Insured.TakeLast(Year).Average() ?? 0).EndRow();
            }
        }
    }

    private static void Scores(DuckDBConnection connection, IReadOnlyList<ForecastKind> kinds)
    {
        using var rows = connection.CreateAppender("score");
        foreach (var kind in kinds)
        {
            var chosen = kind.Backtest.Chosen is { } one ? new[] { one } : [];
            foreach (MethodScore score in kind.Backtest.Methods.Concat(chosen))
            {
                var isUsed = kind.Refusals.Count == 0 ? score.Method == ForecastMethod.Pooled : score.Method is null;
                rows.CreateRow().AppendValue(kind.IsWhole).AppendValue(score.Method?.ToString()).AppendValue(kind.Backtest.Series.Count).AppendValue(score.Forecasts)
                    .AppendValue(score.Mase).AppendValue(score.Coverage80).AppendValue(score.Coverage95).AppendValue(score.Crps).AppendValue(score.CrpsSkill).AppendValue(isUsed).EndRow();
            }
        }
    }
}
