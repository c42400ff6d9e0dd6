using Model.Analysis;
using Model.Warehouse;

namespace Dashboard.Pages.Analysis.Units;

/// <summary>Reads what the page of one industry or county shows.</summary>
public sealed class UnitViewReader(SnapshotReader reader)
{
    /// <summary>Divisions a county page shows; the workbook has all.</summary>
    public const int DivisionsShown = 12;

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

        return new UnitView
        {
            Build = new FreshnessReader(reader).Build(),
            Population = population,
            Choices = choices,
            Figures = units.Read(population, choices.Measure, choices.Period),
            Standings = standings,
            Path = choices.Plan is { } path ? new TargetReader(reader).Series(path, ChoiceReader.UnitOf(population, path), population.County, choices.Measure) : [],
            With = choices.With is { } with ? units.Read(with, choices.Measure, choices.Period) : null,
            Causes = Parts(population, IncidenceBy.Cause, choices),
            Severities = Parts(population, IncidenceBy.Severity, choices),
            Sizes = Parts(population, IncidenceBy.Size, choices),
            Grounds = Parts(population, IncidenceBy.Ground, choices),
            Places = Places(population, choices),
            Divisions = population.IndustryCode is null ? Places(population, choices, IncidenceBy.Industry) : [],
            Rows = Latest(population, choices),
        };
    }

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
