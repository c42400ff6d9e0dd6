using System.Globalization;

namespace Model.JointPrevention.Packs;

/// <summary>What a figure of a pack answers, written so that it can be asked again of any later build.</summary>
/// <param name="Subject">What is counted.</param>
/// <param name="Code">Key industry, county, employer; empty for the whole city.</param>
/// <param name="First">First month.</param>
/// <param name="Last">Last month, included.</param>
public sealed record PackQuestion(PackSubject Subject, string Code, DateOnly First, DateOnly Last)
{
    private const string MonthFormat = "yyyy-MM";

    /// <summary>As it is kept: <c>KeyIndustryProduction coal 2025-01 2025-12</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Subject} {Code} {First:yyyy-MM} {Last:yyyy-MM}");

    /// <exception cref="FormatException">It was not written by <see cref="ToString"/>.</exception>
    public static PackQuestion Parse(string text) => text.Split(' ') is [var subject, var code, var first, var last]
        ? new(Enum.Parse<PackSubject>(subject), code, DateOnly.ParseExact(first, MonthFormat, CultureInfo.InvariantCulture), DateOnly.ParseExact(last, MonthFormat, CultureInfo.InvariantCulture))
        : throw new FormatException($"Not a question of a pack: {text}");

    /// <summary>The same a year earlier.</summary>
    public PackQuestion YearBefore() => this with { First = First.AddYears(-1), Last = Last.AddYears(-1) };
}

/// <summary>What a figure of a pack counts.</summary>
public enum PackSubject
{
    /// <summary>Production injuries per 1,000 insured of a key industry, twelve months.</summary>
    KeyIndustryProduction,

    /// <summary>All injuries per 1,000 insured of a key industry, twelve months.</summary>
    KeyIndustryAll,

    /// <summary>Production injuries per 1,000 insured of a county, twelve months.</summary>
    CountyProduction,

    /// <summary>New occupational disease per 100,000 insured, one calendar year.</summary>
    Disease,

    /// <summary>New pneumoconiosis per 100,000 insured, one calendar year.</summary>
    Pneumoconiosis,

    /// <summary>Production injuries per 1,000 insured of an employer, one calendar year.</summary>
    Employer,

    /// <summary>Inspections made.</summary>
    Inspections,

    /// <summary>Trainings held.</summary>
    Trainings,

    /// <summary>Resolutions of a level, or of a department there (<c>city:housing</c>), unfinished at the end of the last month.</summary>
    ResolutionsUnfinished,

    /// <summary>Of these, past their day and not reported as done.</summary>
    ResolutionsOverdue,

    /// <summary>Share of resolutions due in the months that were reported done in time, in per cent.</summary>
    ResolutionsInTime,

    /// <summary>Employers with an accident in a month in which nobody of theirs was insured.</summary>
    GapInjured,

    /// <summary>Employers that paid a premium for such a month.</summary>
    GapPaid,

    /// <summary>Registered employers, not closed, with nobody insured in the last month.</summary>
    GapRegistered,

    /// <summary>Employers of which any of the three tells.</summary>
    GapAny,
}
