using Model.Calendar;

namespace Model.Plans;

/// <summary>行动计划: units that shall reach a lower rate by a year. Data, not code: <c>Plans/&lt;id&gt;.yml</c>.</summary>
public sealed record TargetPlan
{
    public required string Id { get; init; }

    public required Bilingual Name { get; init; }

    public required Bilingual Short { get; init; }

    public required int BaselineYear { get; init; }

    public required int FinalYear { get; init; }

    /// <summary>Share by which the rate shall fall from the baseline, 0.20 for 20 %.</summary>
    public required double Reduction { get; init; }

    /// <summary><c>linear</c>: equal steps from the end of the baseline year to the end of the final year.</summary>
    public required string Path { get; init; }

    /// <summary><c>production</c> or <c>all</c>: see <c>Codes/grounds.csv</c>.</summary>
    public required string Measure { get; init; }

    /// <summary>Key industries, <c>Codes/key-industries.csv</c>.</summary>
    public required List<string> Units { get; init; }

    /// <summary>待核定: parts of the rule that nobody has confirmed yet; shown as such.</summary>
    public List<string> ToBeConfirmed { get; init; } = [];

    /// <summary>重算控制限: processes that are known to have changed while the plan runs.</summary>
    public List<Recalculation> Recalculations { get; init; } = [];

    public required Bilingual Source { get; init; }

    public static IReadOnlyList<TargetPlan> All { get; } =
        [.. EmbeddedText.Paths("Plans", ".yml").Select(Yaml.ReadEmbedded<TargetPlan>).OrderBy(p => p.FinalYear)];

    /// <param name="unit">Key industry, division or <see cref="PlanUnits.Together"/>; null for all industries.</param>
    /// <param name="county">Null for the whole city.</param>
    public IEnumerable<Recalculation> RecalculationsOf(string? unit, string? county) => Recalculations.Where(r => r.Unit == unit && r.County == county);

    /// <summary>Last month of the baseline year.</summary>
    public DateOnly BaselineEnd => new(BaselineYear, 12, 1);

    /// <summary>Last month of the final year.</summary>
    public DateOnly End => new(FinalYear, 12, 1);

    /// <summary>Share by which the path wants the twelve months ending with a month to lie under the baseline.</summary>
    /// <returns>Zero up to the baseline's end, <see cref="Reduction"/> from the final month on.</returns>
    public double ReductionBy(DateOnly month) =>
        Reduction * Math.Clamp((double)Month.Between(BaselineEnd, month) / Month.Between(BaselineEnd, End), 0, 1);
}
