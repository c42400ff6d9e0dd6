namespace Model.Plans;

/// <summary>基期口径: what a plan measures a unit against.</summary>
public enum BaselineRule
{
    /// <summary>单一年份: the rate of one year.</summary>
    Year,

    /// <summary>多年平均: the mean of the yearly rates, each year with the same weight.</summary>
    Mean,

    /// <summary>多年合并: cases of all years ÷ insured person-years of all years.</summary>
    Pooled,

    /// <summary>给定数值: a rate that the plan itself states; taken as known without error.</summary>
    Given,
}

/// <summary>基期 of a plan.</summary>
public sealed record PlanBaseline
{
    public required BaselineRule Rule { get; init; }

    /// <summary>Calendar years, ascending; one for <see cref="BaselineRule.Year"/>. The path starts at the end of the last one.</summary>
    public required IReadOnlyList<int> Years { get; init; }

    /// <summary>‰ of each unit, and of all together under <c>together</c>; only of <see cref="BaselineRule.Given"/>.</summary>
    public IReadOnlyDictionary<string, double> Rates { get; init; } = new Dictionary<string, double>(StringComparer.Ordinal);

    /// <summary>2020, or 2018–2020.</summary>
    public override string ToString() => Years.Count == 1
        ? FormattableString.Invariant($"{Years[0]}")
        : Years[^1] - Years[0] == Years.Count - 1
            ? FormattableString.Invariant($"{Years[0]}–{Years[^1]}")
            : string.Join('/', Years.Select(year => FormattableString.Invariant($"{year}")));
}
