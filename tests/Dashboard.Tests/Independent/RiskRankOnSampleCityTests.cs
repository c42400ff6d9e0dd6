using Ingest.RiskRank;
using Ingest.SampleCity;
using Model.Analysis.Risk;
using Model.Statistics;
using Model.Warehouse;

namespace Dashboard.Tests.Independent;

/// <summary>One training on the committed sample city, for all tests of the class.</summary>
public sealed class TrainedOnSampleCity
{
    private readonly Lock gate = new();
    private RankResult.Done? done;

    internal RankResult.Done On(TwoWays city)
    {
        lock (gate)
        {
            return done ??= Assert.IsType<RankResult.Done>(RankRun.Run(city.Data, TimeProvider.System, new RankOptions { Tests = 2 }, progress: null, TestContext.Current.CancellationToken));
        }
    }
}

/// <summary>The risk rank and the list of possible under-reporting against what is known of the sample city: years held back, and who hides.</summary>
[Collection(TwoWaysGroup.Name)]
public sealed class RiskRankOnSampleCityTests(TwoWays city, TrainedOnSampleCity trained, ITestOutputHelper output) : IClassFixture<TrainedOnSampleCity>
{
    private readonly RankResult.Done done = trained.On(city);

    [Fact]
    public void The_first_five_per_cent_catch_more_of_next_years_injuries_than_by_last_years_count_or_rate()
    {
        foreach (var caught in done.Card.Caught)
        {
            output.WriteLine($"{caught.Rule} first {caught.HeadPercent} %: {caught.Share.Value:P1} ({caught.Share.Lower:P1}–{caught.Share.Upper:P1})");
        }

        Assert.True(done.Card.IsPromoted, string.Join(", ", done.Card.Refusals));
        // The whole interval of the paired difference, not its point.
        Assert.All(done.Card.More.Where(m => m.Rule is RiskRule.LastCount or RiskRule.LastRate), more => Assert.True(more.Share.Lower > 0, $"{more.Rule}: {more.Share}"));
    }

    [Fact]
    public void Expected_injuries_add_up_to_those_observed_within_a_sixth() => Assert.InRange(done.Card.Calibration, 1 / 1.15, 1.15);

    /// <summary>With three to eight injuries an employer, four of ten minor ones hidden hardly show: docs/statistics/risk-rank.md says so with these figures.</summary>
    [Fact]
    public void Possible_under_reporting_finds_few_of_those_who_hide_and_says_that_it_is_not_sure()
    {
        var truth = SampleCityTruth.UnderReporters(new SampleCityOptions());
        var listed = Listed();
        var hiding = listed.Count(l => truth.Contains(l.Code));
        foreach (var top in new[] { 20, 50, 100, 200 })
        {
            var found = listed.Take(top).Count(l => truth.Contains(l.Code));
            var share = Proportion.Of(found, top, per: 100)!;
            output.WriteLine($"first {top}: {found} hide, {share.Value:0.0} % ({share.Lower:0.0}–{share.Upper:0.0}); of all {listed.Count} looked at {100.0 * hiding / listed.Count:0.00} %");
        }

        output.WriteLine($"at or below a false discovery rate of 10 %: {listed.Count(l => l.Rate <= 0.1)}");
        Assert.InRange(100.0 * hiding / listed.Count, 2, 4);
        // Whatever is flagged at ten per cent, a city where forty of a hundred minor injuries of three in a hundred employers are missing must not flood the list.
        Assert.True(listed.Count(l => l.Rate <= 0.1) <= 20);
    }

    private List<(string Code, double Rate)> Listed()
    {
        var shelf = new RiskShelf(city.Data);
        using var connection = WarehouseFile.OpenReadOnly(Path.Combine(shelf.Folder(shelf.Current()!.Run), RiskShelf.ScoresFile));
        using var command = connection.CreateCommand();
        command.CommandText = "select employer_code, discovery_rate from silence order by silence_rank";
        using var reader = command.ExecuteReader();
        var listed = new List<(string, double)>();
        while (reader.Read())
        {
            listed.Add((reader.GetString(0), reader.GetDouble(1)));
        }

        return listed;
    }
}
