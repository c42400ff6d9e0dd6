using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Model.Statistics.Ranking;

namespace Model.Analysis.Risk;

/// <summary>模型卡 (model card, Mitchell and others 2019): of what a training was made, how it did, and whether it was put in charge. What it is for stands on the page.</summary>
public sealed record RiskCard
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        // A model that says never where there was an injury has an infinite deviance, and is refused with it.
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    public required string Run { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>The snapshot it was trained on.</summary>
    public required string Build { get; init; }

    /// <summary>Last day known when employers were ranked.</summary>
    public required DateOnly Origin { get; init; }

    public required DateOnly FirstTrainingOrigin { get; init; }

    public required DateOnly LastTrainingOrigin { get; init; }

    /// <summary>Employer × origin.</summary>
    public required int TrainingRows { get; init; }

    public required IReadOnlyList<string> Features { get; init; }

    public required int Trees { get; init; }

    public required int Leaves { get; init; }

    public required double LearningRate { get; init; }

    /// <summary>Each year that was held back, newest first.</summary>
    public required IReadOnlyList<RiskTest> Tests { get; init; }

    /// <summary>All years held back together, by rule and head of the list.</summary>
    public required IReadOnlyList<RiskCatch> Caught { get; init; }

    /// <summary>What the model caught more than each simple rule in the head of five per cent.</summary>
    public required IReadOnlyList<RiskCatch> More { get; init; }

    /// <summary>Tenths of the injuries predicted in all years held back, from the lowest expectation up.</summary>
    public required IReadOnlyList<RiskTenth> Tenths { get; init; }

    /// <summary>Shape of the gamma by which employers differ from what was predicted; for limits of one employer's count.</summary>
    public required double Spread { get; init; }

    /// <summary>The model in charge with which it was compared; null when there was none.</summary>
    public string? ComparedWith { get; init; }

    /// <summary>How both did in the newest year held back; null when there was none in charge.</summary>
    public RiskDuel? Duel { get; init; }

    /// <summary>Why it was not put in charge; empty when it was.</summary>
    public required IReadOnlyList<RiskRefusal> Refusals { get; init; }

    [JsonIgnore]
    public bool IsPromoted => Refusals.Count == 0;

    /// <summary>Predicted ÷ observed over all years held back.</summary>
    [JsonIgnore]
    public double Calibration => Tests.Sum(t => t.Predicted) / Math.Max(1, Tests.Sum(t => t.Cases));

    public string Write() => JsonSerializer.Serialize(this, Json);

    public static RiskCard Read(string json) => JsonSerializer.Deserialize<RiskCard>(json, Json) ?? throw new JsonException("An empty model card.");
}

/// <summary>By which the head of a list is chosen.</summary>
public enum RiskRule
{
    /// <summary>The model's expected injuries.</summary>
    Model,

    /// <summary>Injuries of the last twelve months.</summary>
    LastCount,

    /// <summary>Injuries of the last twelve months per insured.</summary>
    LastRate,

    /// <summary>Expected injuries by the credibility rate alone: industry, office, and own history as far as it can be believed.</summary>
    Credibility,
}

/// <param name="Origin">The day before the year that was held back.</param>
/// <param name="Employers">Ranked that day.</param>
/// <param name="Cases">Of the year.</param>
/// <param name="Predicted">Sum of the calibrated expectations.</param>
/// <param name="Deviance">Poisson deviance of the model per case, of the credibility rate alone, both calibrated the same way; smaller is better.</param>
/// <param name="CredibilityDeviance">See there.</param>
public sealed record RiskTest(DateOnly Origin, int Employers, long Cases, double Predicted, double Deviance, double CredibilityDeviance);

/// <param name="Rule">That made the list; of a difference, the one that is compared with the model.</param>
/// <param name="HeadPercent">How much of the list is its head.</param>
/// <param name="Visited">Employers in the heads, all years together.</param>
/// <param name="Share">Of all injuries, or the difference of two shares.</param>
public sealed record RiskCatch(RiskRule Rule, int HeadPercent, int Visited, TopShare Share);

/// <param name="Employers">Employer-years in the group.</param>
/// <param name="Predicted">Injuries.</param>
/// <param name="Observed">Injuries.</param>
public sealed record RiskTenth(int Employers, double Predicted, long Observed);

/// <param name="Origin">Of the year.</param>
/// <param name="Share">Share in the head of five per cent.</param>
/// <param name="CurrentShare">The same of the model in charge.</param>
/// <param name="Deviance">Poisson deviance per case.</param>
/// <param name="CurrentDeviance">The same of the model in charge.</param>
public sealed record RiskDuel(DateOnly Origin, double Share, double CurrentShare, double Deviance, double CurrentDeviance);

/// <summary>Why a model is not put in charge.</summary>
public enum RiskRefusal
{
    /// <summary>It catches no more than the better of the two simple rules.</summary>
    NoBetterThanSimpleRules,

    /// <summary>Its sums are off by more than the rule allows.</summary>
    SumsAreOff,

    /// <summary>It catches less than the model in charge, by more than the tolerance.</summary>
    CatchesLess,

    /// <summary>Its expectations fit the newest year worse than those of the model in charge, by more than the tolerance.</summary>
    FitsWorse,
}

/// <summary>One reason for an employer's place.</summary>
/// <param name="Why">size, industry, county, history, severity, reporting, change, prevention, premium.</param>
/// <param name="Weight">On the scale of logarithms; above zero raises the expectation, below lowers it. For order and direction, not as an exact share.</param>
public sealed record RiskReason(string Why, double Weight);
