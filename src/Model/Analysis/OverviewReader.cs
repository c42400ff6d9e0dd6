using Model.Statistics;
using Model.Warehouse;

namespace Model.Analysis;

/// <summary>The few numbers of the first page.</summary>
public sealed class OverviewReader(SnapshotReader reader)
{
    public OverviewNumbers Read()
    {
        var numbers = reader.Query<OverviewNumbers>("Analysis/overview.sql").Single();
        return numbers with { CommutingShare = Proportion.Of(numbers.Commuting12, numbers.Injuries12, per: 100) };
    }

    /// <summary>What the warehouse gives for a month whose figures were published.</summary>
    public PublishedFigures Published(DateOnly month) => reader.Query<PublishedFigures>(
        "Analysis/published.sql", new Dictionary<string, object?>(StringComparer.Ordinal) { ["month"] = month }).Single();

    /// <summary>New occupational disease by year, oldest first.</summary>
    public IReadOnlyList<DiseaseYear> Diseases() =>
        [.. reader.Query<DiseaseYear>("Analysis/disease_years.sql").Select(year =>
        {
            var (lower, upper) = PoissonRate.ExactCount(year.NewCases);
            return year with { Lower = lower, Upper = upper };
        })];
}
