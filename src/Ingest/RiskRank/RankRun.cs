using System.Globalization;
using System.Security.Cryptography;
using Model.Analysis.Risk;
using Model.Statistics.Ranking;
using Model.Warehouse;

namespace Ingest.RiskRank;

/// <summary>
/// 风险排序: trains on the current snapshot, judges the years held back, puts the model in charge or keeps the old one, ranks employers and
/// looks at their reporting. All of it is one new folder of <see cref="RiskShelf"/>, visible by its last rename; the next build takes it in.
/// Runs in the process that holds <see cref="DataFolder.LockFile"/>.
/// </summary>
public sealed class RankRun
{
    private const string Model = "model", HeldBack = "held-back";

    private readonly RiskShelf shelf;
    private readonly TimeProvider clock;
    private readonly RankOptions options;
    private readonly IProgress<RankProgress>? progress;
    private readonly CancellationToken stop;
    private int done;
    private int steps;

    private RankRun(DataFolder data, TimeProvider clock, RankOptions options, IProgress<RankProgress>? progress, CancellationToken stop)
    {
        (shelf, this.clock, this.options, this.progress, this.stop) = (new RiskShelf(data), clock, options, progress, stop);
    }

    /// <exception cref="OperationCanceledException">Stopped; what was current still is.</exception>
    public static RankResult Run(DataFolder data, TimeProvider clock, RankOptions options, IProgress<RankProgress>? progress, CancellationToken stop)
    {
        using var catalog = new SnapshotCatalog(data);
        if (!catalog.State.IsReady)
        {
            return new RankResult.NoSnapshot();
        }

        using var reader = new SnapshotReader(catalog, CountyScope.City);
        return new RankRun(data, clock, options, progress, stop).Run(reader);
    }

    private RankResult Run(SnapshotReader reader)
    {
        var features = new RiskFeatureReader(reader);
        if (RankCalendar.Of(features.Reach()) is not { } calendar || calendar.Tests(options.Tests) is not { Count: > 0 } tests)
        {
            return new RankResult.TooShort();
        }

        steps = tests.Count + 4;
        var material = new RankMaterial(features);
        var trainer = new RankTrainer(material, calendar, options);
        var years = tests.Select(day => Judge(day, material, trainer, calendar)).ToList();
        Step("train");
        var (heldBack, model) = (trainer.AsOf(tests[0]), trainer.Today(tests[0]));
        var run = string.Create(CultureInfo.InvariantCulture, $"r-{clock.GetUtcNow():yyyyMMdd-HHmmss}-{RandomNumberGenerator.GetHexString(4, lowercase: true)}");
        var backtest = new RankBacktest(years);
        Step("compare");
        var duel = Duel(years[0], material.At(tests[0]));
        var card = Card(run, reader.Build, calendar, material, backtest, duel);

        Step("rank");
        var inCharge = card.IsPromoted ? run : shelf.Current()?.Model;
        var ranked = inCharge is null ? null : new RankedList(material.At(calendar.Today), card.IsPromoted ? model : RankModel.Load(shelf.Folder(inCharge), Model), new GammaPoisson(card.Spread));
        var silent = SilenceList.Of(features.Reporting(calendar.Settled));
        Step("publish");
        var folder = shelf.Begin(run);
        model.Save(folder, Model);
        heldBack.Save(folder, HeldBack);
        File.WriteAllText(Path.Combine(folder, "card.json"), card.Write());
        var cards = shelf.Cards().Select(c => RiskCard.Read(c.Card)).Append(card).Select(c => (c, c.Run == inCharge)).ToList();
        ScoresFile.Write(Path.Combine(folder, RiskShelf.ScoresFile), ranked, silent, calendar.Settled, cards);
        stop.ThrowIfCancellationRequested();
        shelf.Publish(run, inCharge);
        return new RankResult.Done(card, ranked?.Order.Count ?? 0, silent.Count, inCharge);
    }

    private HeldBackYear Judge(DateOnly day, RankMaterial material, RankTrainer trainer, RankCalendar calendar)
    {
        Step(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        var then = material.At(day);
        var credibility = trainer.Credibility(day);
        return new HeldBackYear(then, material.Outcomes(day, calendar.Today), trainer.AsOf(day).Predict(then), [.. then.Start.Select(credibility.Of)]);
    }

    // Neither has seen the newest year: the one in charge left a model that was trained before its own newest year, which is no later.
    private (string Run, RiskDuel Figures)? Duel(HeldBackYear year, RankedDay day)
    {
        if (shelf.Current()?.Model is not { } inCharge)
        {
            return null;
        }

        var theirs = new HeldBackYear(day, year.Cases, RankModel.Load(shelf.Folder(inCharge), HeldBack).Predict(day), year.Credible);
        return (inCharge, new RiskDuel(year.Origin, Share(year), Share(theirs), year.Deviance(year.Predicted), theirs.Deviance(theirs.Predicted)));

        static double Share(HeldBackYear of) => new RankBacktest([of]).Caught().FirstOrDefault(c => c is { Rule: RiskRule.Model, HeadPercent: RankBacktest.Visited })?.Share.Value ?? 0;
    }

    private RiskCard Card(string run, string build, RankCalendar calendar, RankMaterial material, RankBacktest backtest, (string Run, RiskDuel Figures)? duel)
    {
        var (tests, more) = (backtest.Tests(), backtest.More());
        return new RiskCard
        {
            Run = run,
            MadeAt = clock.GetUtcNow(),
            Build = build,
            Origin = calendar.Today,
            FirstTrainingOrigin = calendar.Days[^1],
            LastTrainingOrigin = calendar.Days[0],
            TrainingRows = calendar.Days.Sum(d => material.At(d).Employers.Count),
            Features = [.. RankFeature.All.Select(f => f.Name)],
            Trees = options.Trees,
            Leaves = options.Leaves,
            LearningRate = options.LearningRate,
            Tests = tests,
            Caught = backtest.Caught(),
            More = more,
            Tenths = backtest.Groups(),
            Spread = backtest.Spread().Shape,
            ComparedWith = duel?.Run,
            Duel = duel?.Figures,
            Refusals = PromotionRule.Judge(more, tests.Sum(t => t.Predicted) / Math.Max(1, tests.Sum(t => t.Cases)), duel?.Figures),
        };
    }

    private void Step(string name)
    {
        stop.ThrowIfCancellationRequested();
        progress?.Report(new RankProgress(name, done++, steps));
    }
}

/// <param name="Name">What is done now.</param>
/// <param name="Done">Of <paramref name="Total"/> steps.</param>
public sealed record RankProgress(string Name, int Done, int Total);

/// <summary>How a training ended.</summary>
public abstract record RankResult
{
    /// <summary>Nothing is published yet.</summary>
    public sealed record NoSnapshot : RankResult;

    /// <summary>No year can be held back and foretold: some four years of settled months are needed.</summary>
    public sealed record TooShort : RankResult;

    /// <param name="Card">Of the model trained.</param>
    /// <param name="Ranked">Employers ranked; 0 when no model is good enough.</param>
    /// <param name="Looked">Employers whose reporting was looked at.</param>
    /// <param name="InCharge">The run whose model ranked.</param>
    public sealed record Done(RiskCard Card, int Ranked, int Looked, string? InCharge) : RankResult;
}
