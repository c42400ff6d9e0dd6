using Model.Calendar;

namespace Model.Plans;

/// <summary>
/// 行动计划: units that shall reach a lower rate by a year. Data, not code: those that ship are <c>Plans/&lt;id&gt;.yml</c>, an installation
/// adds its own as <c>plans/&lt;id&gt;.yml</c> in the data folder (<see cref="PlanFile"/>).
/// </summary>
public sealed record TargetPlan
{
    /// <summary>Name of its file without the ending.</summary>
    public required string Id { get; init; }

    public required Bilingual Name { get; init; }

    public required Bilingual Short { get; init; }

    public required PlanBaseline Baseline { get; init; }

    public required int FinalYear { get; init; }

    /// <summary>Share by which the rate shall fall from the baseline, 0.20 for 20 %.</summary>
    public required double Reduction { get; init; }

    public required PlanPath Path { get; init; }

    /// <summary><c>production</c> or <c>all</c>: see <c>Codes/grounds.csv</c>.</summary>
    public required string Measure { get; init; }

    /// <summary>What is judged, see <see cref="PlanUnits.KindOf"/>: key industries, divisions, counties, <c>all</c>, groups of persons.</summary>
    public required IReadOnlyList<string> Units { get; init; }

    /// <summary>适用范围: counties that the plan is for; empty for the whole city.</summary>
    public IReadOnlyList<string> Counties { get; init; } = [];

    /// <summary>待核定: parts of the rule that nobody has confirmed yet; shown as such.</summary>
    public IReadOnlyList<string> ToBeConfirmed { get; init; } = [];

    /// <summary>重算控制限: processes that are known to have changed while the plan runs.</summary>
    public IReadOnlyList<Recalculation> Recalculations { get; init; } = [];

    public required Bilingual Source { get; init; }

    /// <summary>Plans that come with the product, the one that ends first first.</summary>
    public static IReadOnlyList<TargetPlan> Shipped { get; } =
        [.. EmbeddedText.Paths("Plans", ".yml").Select(path => PlanFile.Read(System.IO.Path.GetFileName(path), EmbeddedText.Read(path)) switch
        {
            { Plan: { } plan } => plan,
            { Faults: [var first, ..] } => throw new InvalidOperationException(first.Message.En),
            _ => throw new InvalidOperationException(path),
        }).OrderBy(p => p.FinalYear)];

    /// <param name="unit">Key industry, division or <see cref="PlanUnits.Together"/>; null for all industries.</param>
    /// <param name="county">Null for the whole city.</param>
    public IEnumerable<Recalculation> RecalculationsOf(string? unit, string? county) => Recalculations.Where(r => r.Unit == unit && r.County == county);

    /// <summary>Whether it is one of ours, or the installation's version of one: the overview and the pages of industries and counties know these.</summary>
    public bool IsShipped => Shipped.Any(plan => plan.Id == Id);

    /// <summary>Last year of the baseline.</summary>
    public int BaselineYear => Baseline.Years[^1];

    /// <summary>Last month of the baseline.</summary>
    public DateOnly BaselineEnd => new(BaselineYear, 12, 1);

    /// <summary>Last month of the final year.</summary>
    public DateOnly End => new(FinalYear, 12, 1);

    /// <summary>Share by which the path wants the twelve months ending with a month to lie under the baseline.</summary>
    /// <returns>Zero up to the baseline's end, <see cref="Reduction"/> from the final month on.</returns>
    public double ReductionBy(DateOnly month) =>
        Path.ReductionBy(Month.Between(BaselineEnd, month), Month.Between(BaselineEnd, End), Reduction, month);
}
