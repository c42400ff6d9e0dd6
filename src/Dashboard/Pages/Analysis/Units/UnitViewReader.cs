using Model.Analysis;
using Model.Analysis.Construction;
using Model.Plans;
using Model.Warehouse;

namespace Dashboard.Pages.Analysis.Units;

/// <summary>Reads what the page of one industry or county shows.</summary>
public sealed class UnitViewReader(SnapshotReader reader)
{
    /// <summary>Divisions a county page shows; the workbook has all.</summary>
    public const int DivisionsShown = 12;

    /// <summary>By what a population and the one it is compared with are laid side by side.</summary>
    public static IReadOnlyList<IncidenceBy> Compared { get; } = [IncidenceBy.Severity, IncidenceBy.Cause, IncidenceBy.Size];

    private const int LatestRows = 5;

    private readonly UnitReader units = new(reader);
    private readonly PlaceReader places = new(reader);

    /// <returns>Null when the address chooses something that does not exist.</returns>
    public UnitView? Read(Population population, UnitWords words)
    {
        if (new ChoiceReader(reader).Read(population, words) is not var (choices, standings))
        {
            return null;
        }

        var view = new UnitView
        {
            Build = new FreshnessReader(reader).Build(),
            Population = population,
            Choices = choices,
            Figures = units.Read(population, choices.Measure, choices.Period),
            Standings = standings,
            Late = new LateMonthsReader(reader).Read(population, choices.Measure),
            Path = choices.Plan is { } path ? new TargetReader(reader).Series(path, ChoiceReader.UnitOf(population, path), population.County, choices.Measure) : [],
            Construction = new ConstructionReader(reader).Read(population, choices.Measure, choices.Period.First, choices.Period.Last),
            With = choices.With is { } with ? units.Read(with, choices.Measure, choices.Period) : null,
            WithParts = choices.With is { } other ? Compared.ToDictionary(by => by, by => Parts(other, by, choices)) : new Dictionary<IncidenceBy, IReadOnlyList<PartFigures>>(),
            Causes = Parts(population, IncidenceBy.Cause, choices),
            Severities = Parts(population, IncidenceBy.Severity, choices),
            Sizes = Parts(population, IncidenceBy.Size, choices),
            Grounds = Parts(population, IncidenceBy.Ground, choices),
            Places = Places(population, choices),
            Divisions = population.IndustryCode is null ? Places(population, choices, IncidenceBy.Industry) : [],
            Rows = Latest(population, choices),
        };
        // A county has no path of its own: the plan's is for its key industries together.
        return view with { KeyIndustries = KeyIndustries(view), Variation = Variation.Of(view.Figures.Months, choices.Plan, population.KeyIndustry is null ? [] : view.Path, view.Recalculations) };
    }

    private UnitView? KeyIndustries(UnitView view) =>
        view is { Population: { IndustryCode: null, County: { } county }, Choices.Plan: { } plan } && Population.OfIndustry(PlanUnits.Together(plan))?.In(county) is { } together
            ? view with { Population = together, Figures = units.Read(together, view.Choices.Measure, view.Choices.Period), With = null }
            : null;

    private IReadOnlyList<PartFigures> Parts(Population population, IncidenceBy by, UnitChoices choices) =>
        units.Parts(population, by, choices.Measure, choices.Period);

    private IReadOnlyList<Place> Places(Population population, UnitChoices choices) => population switch
    {
        { IndustryCode: not null, County: not null } => [],
        { IndustryCode: not null } => Places(population, choices, IncidenceBy.County),
        _ => Places(population, choices, IncidenceBy.KeyIndustry),
    };

    private IReadOnlyList<Place> Places(Population population, UnitChoices choices, IncidenceBy by) =>
        places.Read(population, by, choices.Measure, choices.Period, choices.Plan);

    private RowsPage Latest(Population population, UnitChoices choices) => new RowsReader(reader).Read(new RowsQuery
    {
        Fact = Fact.Injuries,
        From = choices.Period.First,
        To = choices.Period.Last,
        KeyIndustry = population.KeyIndustry,
        Industry = population.Division,
        County = population.County,
        Measure = choices.Measure,
        WithoutProjects = true,
        PageSize = LatestRows,
    });
}
