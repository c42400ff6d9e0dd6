using Model.Statistics;

namespace Model.Analysis.Focus;

/// <summary>
/// A figure of the focus analysis with all its digits, so that it can be kept in a report as it was: a rate of a county's unit held against the rest
/// of the city, an employer held against its industry, a share of the injuries, or a plain count.
/// </summary>
public sealed class FocusFigure
{
    /// <summary>1, 2, 3 … within a report; 0 while it stands in none.</summary>
    public int Number { get; init; }

    public required FocusSection Section { get; init; }

    /// <summary>Code within its section: key industry, division, credit code, cause …; empty for the total.</summary>
    public required string Code { get; init; }

    public required string NameZh { get; init; }

    public required string NameEn { get; init; }

    public required long Cases { get; init; }

    /// <summary>Average insured of the months; null for a count.</summary>
    public double? Insured { get; init; }

    /// <summary>Injuries that it is a share of; null for what is no share.</summary>
    public long? Whole { get; init; }

    /// <summary>Per 1,000 or 100,000 insured (<see cref="Per"/>), or per cent of the whole; null when nobody was insured, and for a count.</summary>
    public double? Value { get; init; }

    /// <summary>95 % limit: exact of a rate (Garwood 1936), score of a share (Wilson 1927).</summary>
    public double? Lower { get; init; }

    public double? Upper { get; init; }

    /// <summary>The same in all other counties together; null where nothing is held against it.</summary>
    public long? RestCases { get; init; }

    public double? RestInsured { get; init; }

    /// <summary>Injuries that the rate of the others, of an employer that of its division in the city, lets expect.</summary>
    public double? Expected { get; init; }

    /// <summary>Its rate ÷ that of the others, of an employer observed ÷ expected; null where the others had none.</summary>
    public double? Ratio { get; init; }

    /// <summary>Exact 95 % limits: of two rates by the conditional binomial, of an employer by the exact limits of its count.</summary>
    public double? RatioLower { get; init; }

    /// <summary>Null for no upper limit.</summary>
    public double? RatioUpper { get; init; }

    /// <summary>收缩后的比值: observed ÷ expected of the last years as credibility lets it be believed; what units are ordered by.</summary>
    public double? Believed { get; init; }

    /// <summary>Cause of most of its injuries, with how many; null where there is none.</summary>
    public string? LeadCause { get; init; }

    public long? LeadCases { get; init; }

    public Bilingual Name => new(NameZh, NameEn);

    /// <summary>Neither rate nor share.</summary>
    public bool IsCount => Insured is null;

    /// <summary>Multiplier of the rate: rare events by 100,000.</summary>
    public int Per => PerOf(Section);

    /// <summary>Injuries above those expected; negative for fewer.</summary>
    public double? Avoidable => Cases - Expected;

    /// <summary>Too few insured to be ranked or proposed (<see cref="SmallNumbers.LeastInsured"/>).</summary>
    public bool IsSmall => Insured < SmallNumbers.LeastInsured;

    /// <summary>Above the others by more than chance explains.</summary>
    public bool IsHigh => RatioLower > 1;

    public (FocusSection Section, string Code) Key => (Section, Code);

    /// <summary>A rate held against all other counties together: two independent counts.</summary>
    /// <param name="whole">Injuries it is a share of; then the share is what is shown, and the ratio still one of rates.</param>
    public static FocusFigure Rate(FocusSection section, string code, Bilingual name, (long Cases, double Insured) own, (long Cases, double Insured) rest, long? whole = null)
    {
        var rate = PoissonRate.Of(own.Cases, own.Insured, PerOf(section));
        var share = whole is { } all ? Proportion.Of(own.Cases, all, per: 100) : null;
        var versus = own.Insured > 0 && rest.Insured > 0 && own.Cases + rest.Cases > 0 ? RateComparison.Of(own.Cases, own.Insured, rest.Cases, rest.Insured) : null;
        return new FocusFigure
        {
            Section = section,
            Code = code,
            NameZh = name.Zh,
            NameEn = name.En,
            Cases = own.Cases,
            Insured = own.Insured,
            Whole = whole,
            Value = whole is null ? rate?.Value : share?.Value,
            Lower = whole is null ? rate?.Lower : share?.Lower,
            Upper = whole is null ? rate?.Upper : share?.Upper,
            RestCases = rest.Cases,
            RestInsured = rest.Insured,
            Expected = rest.Insured > 0 ? rest.Cases / rest.Insured * own.Insured : null,
            Ratio = versus?.Ratio,
            RatioLower = versus?.Lower,
            RatioUpper = Finite(versus?.Upper),
        };
    }

    /// <summary>An employer against what its division's rate in the city lets expect, which is taken as known.</summary>
    public static FocusFigure Employer(string code, Bilingual name, long cases, double insured, double expected)
    {
        var rate = PoissonRate.Of(cases, insured, PerOf(FocusSection.Employer));
        var (lower, upper) = PoissonRate.ExactCount(cases);
        return new FocusFigure
        {
            Section = FocusSection.Employer,
            Code = code,
            NameZh = name.Zh,
            NameEn = name.En,
            Cases = cases,
            Insured = insured,
            Value = rate?.Value,
            Lower = rate?.Lower,
            Upper = rate?.Upper,
            Expected = expected,
            Ratio = expected > 0 ? cases / expected : null,
            RatioLower = expected > 0 ? lower / expected : null,
            RatioUpper = expected > 0 ? upper / expected : null,
        };
    }

    public static FocusFigure Share(FocusSection section, string code, Bilingual name, long cases, long whole)
    {
        var share = Proportion.Of(cases, whole, per: 100);
        return new FocusFigure { Section = section, Code = code, NameZh = name.Zh, NameEn = name.En, Cases = cases, Insured = 0, Whole = whole, Value = share?.Value, Lower = share?.Lower, Upper = share?.Upper };
    }

    public static FocusFigure Count(string code, Bilingual name, long count) => new() { Section = FocusSection.Work, Code = code, NameZh = name.Zh, NameEn = name.En, Cases = count };

    /// <summary>The same with a number, with how it is believed, or with its leading cause.</summary>
    public FocusFigure With(int? number = null, double? believed = null, (string Cause, long Cases)? lead = null) => new()
    {
        Number = number ?? Number,
        Section = Section,
        Code = Code,
        NameZh = NameZh,
        NameEn = NameEn,
        Cases = Cases,
        Insured = Insured,
        Whole = Whole,
        Value = Value,
        Lower = Lower,
        Upper = Upper,
        RestCases = RestCases,
        RestInsured = RestInsured,
        Expected = Expected,
        Ratio = Ratio,
        RatioLower = RatioLower,
        RatioUpper = RatioUpper,
        Believed = believed ?? Believed,
        LeadCause = lead?.Cause ?? LeadCause,
        LeadCases = lead?.Cases ?? LeadCases,
    };

    private static int PerOf(FocusSection section) => section is FocusSection.Situation or FocusSection.Disease or FocusSection.Severity ? 100_000 : 1000;

    private static double? Finite(double? value) => value is { } number && double.IsFinite(number) ? number : null;
}
