using Dashboard.Shell;
using Model.Analysis;
using Model.Statistics;
using Model.Warehouse;

namespace Dashboard.Pages.Analysis.Diseases;

/// <summary>What a reader chose on the page of occupational disease.</summary>
public sealed record DiseaseChoices(ReportPeriod Period, bool PneumoconiosisOnly, string? County, string? Industry);

/// <summary>A part of the disease figures, and the same months a year earlier.</summary>
public sealed record DiseasePart(DiseaseRow Now, DiseaseRow? Before)
{
    /// <summary>+3（−20%至+80%）, of counts in months as many.</summary>
    public string More => Say.More(Now.NewCases, Before?.NewCases ?? 0);
}

/// <summary>New occupational disease of one population, read from one snapshot.</summary>
public sealed record DiseaseView
{
    public required DiseaseChoices Choices { get; init; }

    public required BuildFacts Build { get; init; }

    /// <summary>Oldest first.</summary>
    public required IReadOnlyList<DiseaseRow> Years { get; init; }

    /// <summary>Null without a case and without insured persons.</summary>
    public DiseaseRow? Now { get; init; }

    public DiseaseRow? Before { get; init; }

    public required IReadOnlyDictionary<DiseaseSpanBy, IReadOnlyList<DiseasePart>> Parts { get; init; }

    /// <summary>Rate against that of the same months a year earlier; null where either has none.</summary>
    public RateRatio? Ratio => Now is { } now && Before is { } before
        ? RateRatio.Of(now.NewCases, now.AverageInsured, before.NewCases, before.AverageInsured)
        : null;

    /// <summary>National counts, as published.</summary>
    public required IReadOnlyList<ReferencePoint> National { get; init; }
}

/// <summary>Reads the page of occupational disease.</summary>
public sealed class DiseaseViewReader(SnapshotReader reader)
{
    private static readonly DiseaseSpanBy[] PartsShown =
        [DiseaseSpanBy.Kind, DiseaseSpanBy.Stage, DiseaseSpanBy.Exposure, DiseaseSpanBy.County, DiseaseSpanBy.Industry];

    private readonly DiseaseSpanReader spans = new(reader);

    public DiseaseView Read(DiseaseChoices choices) => new()
    {
        Choices = choices,
        Build = new FreshnessReader(reader).Build(),
        Years = new DiseaseReader(reader).Read(new DiseaseQuery
        {
            By = DiseaseBy.City,
            County = choices.County,
            Industry = choices.Industry,
            PneumoconiosisOnly = choices.PneumoconiosisOnly,
        }),
        Now = Rows(DiseaseSpanBy.City, choices, choices.Period).SingleOrDefault(),
        Before = Rows(DiseaseSpanBy.City, choices, choices.Period.YearBefore).SingleOrDefault(),
        Parts = PartsShown.ToDictionary(by => by, by => Parts(by, choices)),
        National = choices.PneumoconiosisOnly ? new ReferenceReader(reader).Read(PublishedPair.Diseases.Part) : PublishedPair.Diseases.Read(new ReferenceReader(reader)),
    };

    /// <summary>Most cases first where people look for the most; stages and years of exposure keep their own order.</summary>
    private IReadOnlyList<DiseasePart> Parts(DiseaseSpanBy by, DiseaseChoices choices)
    {
        var before = Rows(by, choices, choices.Period.YearBefore).ToDictionary(row => row.Code, StringComparer.Ordinal);
        var parts = Rows(by, choices, choices.Period).Where(row => row.NewCases > 0).Select(row => new DiseasePart(row, before.GetValueOrDefault(row.Code)));
        return [.. by is DiseaseSpanBy.Stage or DiseaseSpanBy.Exposure ? parts : parts.OrderByDescending(part => part.Now.NewCases)];
    }

    private IReadOnlyList<DiseaseRow> Rows(DiseaseSpanBy by, DiseaseChoices choices, ReportPeriod period) => spans.Read(new DiseaseSpanQuery
    {
        By = by,
        From = period.First,
        To = period.Last,
        County = choices.County,
        Industry = choices.Industry,
        PneumoconiosisOnly = choices.PneumoconiosisOnly,
    });
}
