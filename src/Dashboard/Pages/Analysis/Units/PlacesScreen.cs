using Dashboard.Charts;
using Dashboard.Pages.Analysis.Rows;
using Dashboard.Pages.Overview;
using Microsoft.Extensions.Localization;
using Model.Analysis;
using Model.Plans;
using Model.Warehouse;

namespace Dashboard.Pages.Analysis.Units;

/// <summary>A list of all industries or all counties: choices, places, addresses.</summary>
public sealed record PlacesScreen
{
    public required BuildFacts Build { get; init; }

    public required UnitChoices Choices { get; init; }

    public required IReadOnlyList<TargetPlan> Plans { get; init; }

    public required UnitAddress Address { get; init; }

    /// <summary>The whole of it; null where the period has no data.</summary>
    public IncidenceRow? City { get; init; }

    /// <summary>Key industries, or counties.</summary>
    public required IReadOnlyList<Place> Places { get; init; }

    /// <summary>Industry divisions; empty on the list of counties.</summary>
    public required IReadOnlyList<Place> Divisions { get; init; }

    public required int FirstYear { get; init; }

    public ChoicesForm Form => new()
    {
        Address = Address,
        Choices = Choices,
        Plans = Plans,
        FirstYear = FirstYear,
        ComparedThrough = Build.ComparedThrough,
    };

    /// <summary>Those that may be ranked, highest rate first.</summary>
    public IReadOnlyList<Place> Ranked => [.. Places.Where(place => place is { MayBeRanked: true, Figures.Now.RatePer1000: not null }).OrderByDescending(place => place.Figures.Now.RatePer1000)];

    public PlacesTable Table(IReadOnlyList<Place> places, string head, string? order, Func<string, Population> population, string verdictHead = "", string? wanted = null) => new()
    {
        Places = order is null ? places : PlacesTable.Sorted(places, order),
        Head = head,
        Order = order,
        VerdictHead = verdictHead,
        Wanted = wanted,
        Page = place => (UnitAddress.Of(population(place.Code)) with { Choices = [.. Address.Choices.Where(c => c.Name is "measure" or "period" or "plan")] }).ToString(),
        Rows = place => RowsLink.To(RowsLink.Injuries(population(place.Code), Choices.Measure, Choices.Period.First, Choices.Period.Last)),
    };
}

/// <summary>Reads the lists of industries and counties.</summary>
public sealed class PlacesScreens(SnapshotReader reader, IStringLocalizer<AnalysisTexts> text, VerdictWords words)
{
    /// <param name="path">Address of the list.</param>
    /// <param name="by">Key industries (with all divisions) or counties.</param>
    /// <param name="chosen">The address.</param>
    /// <returns>Null when the address chooses something that does not exist.</returns>
    public PlacesScreen? Of(string path, IncidenceBy by, UnitWords chosen)
    {
        if (new ChoiceReader(reader).Read(Population.City, chosen) is not var (choices, _))
        {
            return null;
        }

        var places = new PlaceReader(reader);
        var city = Population.City.Ask(IncidenceBy.City, choices.Measure);
        var incidence = new IncidenceReader(reader);
        return new PlacesScreen
        {
            Build = new FreshnessReader(reader).Build(),
            Choices = choices,
            Plans = reader.Plans.Leading,
            Address = new UnitAddress(path, [("measure", chosen.Measure), ("period", chosen.Period), ("plan", chosen.Plan)]),
            City = incidence.Read(choices.Period.Of(city)).SingleOrDefault(),
            Places = places.Read(Population.City, by, choices.Measure, choices.Period, choices.Plan),
            Divisions = by == IncidenceBy.KeyIndustry ? places.Read(Population.City, IncidenceBy.Industry, choices.Measure, choices.Period, null) : [],
            FirstYear = incidence.Read(city with { Grain = Grain.Year }) is [var first, ..] ? first.PeriodStart.Year : choices.Period.Last.Year,
        };
    }

    /// <summary>All of the list as tables.</summary>
    public IReadOnlyList<FigureTable> Tables(PlacesScreen screen, string title) =>
        [.. new[] { (title, screen.Places), (text["DivisionsTitle"].Value, screen.Divisions) }
            .Where(part => part.Item2.Count > 0)
            .Select(part => PlacesFigures.Table(part.Item1, part.Item2, text, words))];
}
