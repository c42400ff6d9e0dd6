using Model.Analysis;
using Model.Plans;
using Model.Warehouse;

namespace Dashboard.Pages.Analysis.Units;

/// <summary>The form that asks what an address can choose.</summary>
public sealed record ChoicesForm
{
    public required UnitAddress Address { get; init; }

    public required UnitChoices Choices { get; init; }

    public required IReadOnlyList<TargetPlan> Plans { get; init; }

    /// <summary>First year with data.</summary>
    public required int FirstYear { get; init; }

    /// <summary>Months after it are not compared with others yet.</summary>
    public required DateOnly ComparedThrough { get; init; }

    /// <summary>Empty where nothing is compared.</summary>
    public IReadOnlyList<CompareGroup> Compare { get; init; } = [];

    /// <summary>What the address compares with, as it says it.</summary>
    public string? With => Address.Choices.FirstOrDefault(choice => choice.Name == "with").Word;

    /// <summary>Newest first.</summary>
    public IEnumerable<ReportPeriod> Years =>
        Enumerable.Range(FirstYear, Math.Max(0, ComparedThrough.Year - FirstYear + 1)).Reverse().Select(year => ReportPeriod.Year(year, ComparedThrough));

    public static ChoicesForm Of(UnitScreen screen, CountyScope scope) => new()
    {
        Address = screen.Address,
        Choices = screen.Choices,
        Plans = [.. screen.View.Standings.Select(standing => standing.Plan)],
        FirstYear = screen.Figures.Months.Count > 0 ? screen.Figures.Months[0].PeriodStart.Year : screen.View.Build.DataThrough.Year,
        ComparedThrough = screen.View.Build.ComparedThrough,
        Compare = [.. CompareGroup.Of(screen.Population, scope)],
    };
}
