using System.Text.Json;
using DuckDB.NET.Data;
using MathNet.Numerics.Statistics;
using Model.Analysis.Risk;
using Model.Warehouse;

namespace Ingest.RiskRank;

/// <summary>Writes what the next build takes in.</summary>
internal static class ScoresFile
{
    public static void Write(string path, RankedList? ranked, IReadOnlyList<SilentEmployer> silent, DateOnly through, IReadOnlyList<(RiskCard Card, bool IsCurrent)> cards)
    {
        using var connection = WarehouseFile.OpenForWriting(path);
        using (var command = connection.CreateCommand())
        {
            command.CommandText = RiskShelf.Tables("main");
            command.ExecuteNonQuery();
        }

        if (ranked is not null)
        {
            Scores(connection, ranked);
        }

        Silence(connection, silent, through);
        using var models = connection.CreateAppender("model");
        foreach (var (card, isCurrent) in cards)
        {
            models.CreateRow().AppendValue(card.Run).AppendValue(card.MadeAt.UtcDateTime).AppendValue(isCurrent).AppendValue(card.IsPromoted).AppendValue(card.Write()).EndRow();
        }
    }

    private static void Scores(DuckDBConnection connection, RankedList ranked)
    {
        var (day, peers) = (ranked.Day, ranked.Day.Peers);
        var usual = day.Employers.GroupBy(e => e.SizeBand, StringComparer.Ordinal).ToDictionary(g => g.Key, g => Median(g.Select(e => e.Cases12)), StringComparer.Ordinal);
        var insured = Median(day.Employers.Select(e => e.Insured));
        using var rows = connection.CreateAppender("score");
        foreach (var (at, rank) in ranked.Order.Select((at, place) => (at, place + 1)))
        {
            var e = day.Employers[at];
            var (lower, upper) = ranked.Spread.Limits(ranked.Expected[at]);
            rows.CreateRow().AppendValue(e.EmployerCode).AppendValue(day.Origin).AppendValue(rank).AppendValue(day.Employers.Count).AppendValue(e.SizeBand).AppendValue(e.Insured)
                .AppendValue(ranked.Expected[at]).AppendValue(lower).AppendValue(upper)
                .AppendValue(1000 * peers.Credible(e)).AppendValue(1000 * peers.Industry(e)).AppendValue(1000 * peers.City).AppendValue(peers.County(e))
                .AppendValue(e.Cases12).AppendValue(e.Cases24).AppendValue(e.Cases36).AppendValue(peers.Like(e) * e.Years36).AppendValue(e.Serious36).AppendValue(e.OpenApplications)
                .AppendValue(e.MonthsSinceLast).AppendValue(e.MeanLagDays).AppendValue(e.Trainings12).AppendValue(e.Inspections12)
                .AppendValue(RankFeature.Growth(e)).AppendValue(e.AgeMonths).AppendValue(e.RatePercent)
                .AppendValue(usual[e.SizeBand]).AppendValue(insured)
                .AppendValue(JsonSerializer.Serialize(ranked.Reasons[at])).EndRow();
        }
    }

    private static void Silence(DuckDBConnection connection, IReadOnlyList<SilentEmployer> silent, DateOnly through)
    {
        using var rows = connection.CreateAppender("silence");
        foreach (var s in silent)
        {
            rows.CreateRow().AppendValue(s.Facts.EmployerCode).AppendValue(through).AppendValue(s.Rank).AppendValue(silent.Count).AppendValue(s.Facts.SizeBand).AppendValue(s.Facts.Insured)
                .AppendValue(s.Facts.Years).AppendValue(s.Facts.Cases).AppendValue(s.Expected)
                .AppendValue(s.Facts.Serious).AppendValue(s.SeriousShare).AppendValue(s.SeriousChance)
                .AppendValue(s.Facts.Late).AppendValue(s.LateShare).AppendValue(s.LateChance)
                .AppendValue(s.Facts.SilentMonths).AppendValue(s.SilentExpected).AppendValue(s.SilentChance)
                .AppendValue(s.Chance).AppendValue(s.DiscoveryRate).EndRow();
        }
    }

    private static double Median(IEnumerable<long> values) => Statistics.Median(values.Select(v => (double)v));
}
