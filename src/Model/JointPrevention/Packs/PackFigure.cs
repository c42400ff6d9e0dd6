using Model.Analysis;
using Model.Statistics;

namespace Model.JointPrevention.Packs;

/// <summary>冻结的数字: what one build answered to one question, and to the one it is held against. Never changed afterwards.</summary>
public sealed class PackFigure
{
    /// <summary>1, 2, 3 … within the pack.</summary>
    public required int Number { get; init; }

    public required string Section { get; init; }

    public required string NameZh { get; init; }

    public required string NameEn { get; init; }

    /// <summary><see cref="PackQuestion"/> as text.</summary>
    public required string Question { get; init; }

    public double? Value { get; init; }

    public double? Lower { get; init; }

    public double? Upper { get; init; }

    public long? Cases { get; init; }

    public double? AverageInsured { get; init; }

    public required string BeforeQuestion { get; init; }

    public double? BeforeValue { get; init; }

    public double? BeforeLower { get; init; }

    public double? BeforeUpper { get; init; }

    public long? BeforeCases { get; init; }

    public double? BeforeAverageInsured { get; init; }

    public TargetVerdict? Official { get; init; }

    public TargetVerdict? Evidence { get; init; }

    public Bilingual Name => new(NameZh, NameEn);

    public PackQuestion Asked => PackQuestion.Parse(Question);

    public PackQuestion AskedBefore => PackQuestion.Parse(BeforeQuestion);

    public PackAnswer Answer => new(Value, Lower, Upper, Cases, AverageInsured);

    public PackAnswer Before => new(BeforeValue, BeforeLower, BeforeUpper, BeforeCases, BeforeAverageInsured);

    /// <summary>A count has no interval and no denominator.</summary>
    public bool IsCount => Cases is null && BeforeCases is null;

    /// <summary>A share of a whole, in per cent: it changes by points.</summary>
    public bool IsShare => Asked.Subject == PackSubject.ResolutionsInTime;

    /// <summary>Of a share: −5 for five points less; null where either is missing.</summary>
    public double? Points => IsShare ? Value - BeforeValue : null;

    /// <summary>−0.2 for 20 % less; null where either is missing or the earlier is zero, and for shares.</summary>
    public double? Change => !IsShare && Value is { } now && BeforeValue is { } before && before != 0 ? (now / before) - 1 : null;

    /// <summary>Exact interval of the ratio of the two rates; null for counts, shares and where nobody was insured.</summary>
    public RateRatio? Ratio => !IsShare && Cases is { } cases && BeforeCases is { } before && AverageInsured is > 0 and var insured && BeforeAverageInsured is > 0 and var insuredBefore
        ? RateRatio.Of(cases, insured, before, insuredBefore)
        : null;

    public static PackFigure Of(int number, string section, PackLine line, PackAnswer answer, PackAnswer before) => new()
    {
        Number = number,
        Section = section,
        NameZh = line.Name.Zh,
        NameEn = line.Name.En,
        Question = line.Question.ToString(),
        Value = answer.Value,
        Lower = answer.Lower,
        Upper = answer.Upper,
        Cases = answer.Cases,
        AverageInsured = answer.AverageInsured,
        BeforeQuestion = line.Before.ToString(),
        BeforeValue = before.Value,
        BeforeLower = before.Lower,
        BeforeUpper = before.Upper,
        BeforeCases = before.Cases,
        BeforeAverageInsured = before.AverageInsured,
        Official = line.Official,
        Evidence = line.Evidence,
    };
}
