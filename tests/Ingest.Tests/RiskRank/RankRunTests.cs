using Ingest.RiskRank;
using Model.Analysis.Risk;
using Model.Tests.Analysis;
using Model.Tests.Analysis.Risk;
using Model.Warehouse;

namespace Ingest.Tests.RiskRank;

/// <summary>Training, judging, putting in charge: on a small city whose dangerous employers are known.</summary>
public sealed class RankRunTests : IDisposable
{
    private static readonly RankOptions Usual = new() { Tests = 2 };

    /// <summary>Learns every chance by heart.</summary>
    private static readonly RankOptions ByHeart = Usual with { Trees = 200, Leaves = 64, LearningRate = 1, LeastRows = 1, Prior = 0 };

    private readonly TinySnapshot tiny = RankedCity.Build();

    private RiskShelf Shelf => new(tiny.Folder);

    public void Dispose() => tiny.Dispose();

    [Fact]
    public void Every_employer_is_ranked_with_a_reason_and_the_dangerous_ones_come_first()
    {
        var done = Assert.IsType<RankResult.Done>(Run(Usual));

        Assert.True(done.Card.IsPromoted, string.Join(", ", done.Card.Refusals));
        Assert.Equal(RankedCity.Employers, done.Ranked);
        Assert.Equal(["0"], Scores("select count(*) from score where reasons = '[]' or expected <= 0 or lower > upper"));
        Assert.Equal(["true"], Scores("select count(*) filter (where substr(employer_code, 17, 1) = '0') >= 15 from score where risk_rank <= 20"));
    }

    [Fact]
    public void A_worse_model_is_refused_and_its_card_is_kept_beside_the_one_in_charge()
    {
        var good = Assert.IsType<RankResult.Done>(Run(Usual)).Card;

        var bad = Assert.IsType<RankResult.Done>(Run(ByHeart));

        Assert.Contains(RiskRefusal.FitsWorse, bad.Card.Refusals);
        Assert.Equal(good.Run, bad.InCharge);
        Assert.Equal(good.Run, bad.Card.ComparedWith);
        Assert.Equal(new TrainingPointer(RiskShelf.Format, bad.Card.Run, good.Run), Shelf.Current());
        Assert.Equal([$"{good.Run}|true|true", $"{bad.Card.Run}|false|false"], Scores("select run || '|' || is_current || '|' || is_promoted from model order by run"));
        // The old model ranks on.
        Assert.Equal([$"{RankedCity.Employers}"], Scores("select count(*) from score"));
    }

    [Fact]
    public void Stopped_at_any_step_the_old_rank_stays_and_nothing_is_left_lying_about()
    {
        Assert.IsType<RankResult.Done>(Run(Usual));
        var (before, files) = (Shelf.Current(), Files());
        foreach (var step in new[] { 0, 3, 5 })
        {
            using var ending = new CancellationTokenSource();
            Assert.Throws<OperationCanceledException>(() => RankRun.Run(tiny.Folder, TimeProvider.System, Usual, new At(step, ending), ending.Token));
            Assert.Equal(before, Shelf.Current());
        }

        // As a kill leaves it: half a training, not yet renamed.
        File.WriteAllText(Path.Combine(Shelf.Begin("r-killed"), "card.json"), "{");
        Assert.Equal(before, Shelf.Current());
        Shelf.RemoveLeftovers();
        Assert.Equal(files, Files());
    }

    [Fact]
    public void Too_short_a_history_ranks_nobody()
    {
        using var young = RankedCity.Build("update meta.build set settled_through = '2021-06-01'");

        Assert.IsType<RankResult.TooShort>(RankRun.Run(young.Folder, TimeProvider.System, Usual, progress: null, CancellationToken.None));
        Assert.Null(new RiskShelf(young.Folder).Current());
    }

    [Fact]
    public void Without_a_better_list_than_the_simple_rules_or_with_wrong_sums_no_model_is_put_in_charge()
    {
        RiskCatch[] more = [Caught(RiskRule.LastCount, 0.02), Caught(RiskRule.LastRate, 0.2), Caught(RiskRule.Credibility, -0.01)];
        RiskDuel even = new(new(2025, 6, 30), 0.5, 0.5, 2, 2);

        Assert.Empty(PromotionRule.Judge(more, 1.05, null));
        Assert.Empty(PromotionRule.Judge(more, 1.05, even with { Share = 0.495, Deviance = 2.01 }));
        Assert.Equal([RiskRefusal.NoBetterThanSimpleRules], PromotionRule.Judge([more[0] with { Share = new(0, 0, 0) }, more[1]], 1, null));
        Assert.Equal([RiskRefusal.NoBetterThanSimpleRules], PromotionRule.Judge([], 1, null));
        Assert.Equal([RiskRefusal.SumsAreOff], PromotionRule.Judge(more, 1.16, null));
        Assert.Equal([RiskRefusal.SumsAreOff], PromotionRule.Judge(more, double.NaN, null));
        Assert.Equal([RiskRefusal.CatchesLess, RiskRefusal.FitsWorse], PromotionRule.Judge(more, 1, even with { Share = 0.48, Deviance = 2.03 }));
    }

    private static RiskCatch Caught(RiskRule rule, double more) => new(rule, 5, 100, new(more, more - 0.01, more + 0.01));

    private RankResult Run(RankOptions options) => RankRun.Run(tiny.Folder, TimeProvider.System, options, progress: null, TestContext.Current.CancellationToken);

    private List<string> Files() => [.. Directory.EnumerateFileSystemEntries(tiny.Folder.Risk, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    private List<string> Scores(string sql)
    {
        using var connection = WarehouseFile.OpenReadOnly(Path.Combine(Shelf.Folder(Shelf.Current()!.Run), RiskShelf.ScoresFile));
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(Convert.ToString(reader.GetValue(0), System.Globalization.CultureInfo.InvariantCulture)!.ToLowerInvariant());
        }

        return rows;
    }

    private sealed class At(int step, CancellationTokenSource ending) : IProgress<RankProgress>
    {
        public void Report(RankProgress value)
        {
            if (value.Done == step)
            {
                ending.Cancel();
            }
        }
    }
}
