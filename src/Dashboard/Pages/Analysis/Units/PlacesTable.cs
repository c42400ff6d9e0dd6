using Dashboard.Charts;
using Dashboard.Pages.Analysis.Rows;
using Dashboard.Shell;
using Microsoft.Extensions.Localization;
using Model.Analysis;
using Model.Plans;

namespace Dashboard.Pages.Analysis.Units;

/// <summary>Industries or counties side by side: rates with whiskers on one scale, and verdicts where a plan has them.</summary>
public sealed record PlacesTable
{
    // An interval of a handful of people would push all others into a corner: the scale follows those that may be ranked.
    private const double RoomForIntervals = 1.05;

    public required IReadOnlyList<Place> Places { get; init; }

    /// <summary>Head of the first column.</summary>
    public required string Head { get; init; }

    /// <summary>Page of a place.</summary>
    public required Func<Place, string> Page { get; init; }

    /// <summary>Rows behind a place's cases.</summary>
    public required Func<Place, string> Rows { get; init; }

    /// <summary>Order in force where the table can be sorted, such as <c>-rate</c>; null where it cannot.</summary>
    public string? Order { get; init; }

    /// <summary>Head of the verdicts.</summary>
    public string VerdictHead { get; init; } = "";

    /// <summary>Whose target or path the upright line is; null where the verdict is about others than the rate and no line is drawn.</summary>
    public string? Wanted { get; init; }

    public bool HasVerdicts => Places.Any(place => place.Status is not null);

    public NiceScale Scale
    {
        get
        {
            var ranked = Places.Where(place => place.MayBeRanked).Select(place => place.Figures.Now).ToList();
            var usual = ranked.Select(row => row.Upper ?? 0).Order().ToList();
            // Every rate lies on the scale; only long intervals may leave it.
            return usual.Count == 0
                ? NiceScale.Around([1], fromZero: true)
                : NiceScale.Around([Math.Max(usual[(int)((usual.Count - 1) * 0.9)], ranked.Max(row => row.RatePer1000 ?? 0)) * RoomForIntervals], fromZero: true);
        }
    }

    /// <summary>What is too small to be ranked stays last in every order but that of names.</summary>
    public static IReadOnlyList<Place> Sorted(IReadOnlyList<Place> places, string order)
    {
        var ranked = places.OrderBy(place => order.EndsWith("name", StringComparison.Ordinal) || place.MayBeRanked ? 0 : 1);
        return [.. order switch
        {
            "name" => ranked.ThenBy(place => place.Name.ToString(), StringComparer.CurrentCulture),
            "-name" => ranked.ThenByDescending(place => place.Name.ToString(), StringComparer.CurrentCulture),
            "cases" => ranked.ThenBy(place => place.Figures.Now.Cases),
            "-cases" => ranked.ThenByDescending(place => place.Figures.Now.Cases),
            "insured" => ranked.ThenBy(place => place.Figures.Now.AverageInsured),
            "-insured" => ranked.ThenByDescending(place => place.Figures.Now.AverageInsured),
            "rate" => ranked.ThenBy(place => place.Figures.Now.RatePer1000 ?? -1),
            _ => ranked.ThenByDescending(place => place.Figures.Now.RatePer1000 ?? -1),
        }];
    }

    /// <summary>What a place should have come to; null where nothing can be judged.</summary>
    public double? WantedOf(Place place) => Wanted is null || place.Status is not { } status || status.Evidence == TargetVerdict.NoData ? null : status.WantedRate;

    /// <summary>Head of the verdicts: whose they are, and of which months, which need not be those of the rates beside them.</summary>
    public static string VerdictHeadOf(IStringLocalizer<AnalysisTexts> text, TargetPlan? plan, IEnumerable<Place> places) =>
        plan is null ? ""
        : places.Select(place => place.Status?.Latest).FirstOrDefault(latest => latest is not null) is { } judged ? text["ColumnVerdictOf", plan.Short, Say.Period(judged.Start, judged.End)]
        : text["ColumnVerdictPlain", plan.Short];

    /// <summary>Places of the page of one unit.</summary>
    public static PlacesTable OfUnit(UnitScreen screen, IReadOnlyList<Place> places, string head, string verdictHead = "")
    {
        var (population, choices) = (screen.Population, screen.Choices);
        return new PlacesTable
        {
            Places = places,
            Head = head,
            VerdictHead = verdictHead,
            Wanted = choices.Plan?.Short.ToString(),
            Page = place => Kept(UnitAddress.Of(Within(place)), screen).ToString(),
            Rows = place => RowsLink.To(RowsLink.Injuries(Within(place), choices.Measure, choices.Period.First, choices.Period.Last)),
        };

        Population Within(Place place) => population.IndustryCode is not null
            ? population.In(place.Code) ?? population
            : Population.OfIndustry(place.Code)!.In(population.County!)!;
    }

    /// <summary>The next page starts with the measure, period and plan of this one.</summary>
    private static UnitAddress Kept(UnitAddress address, UnitScreen screen) =>
        address with { Choices = [.. address.Choices, .. screen.Address.Choices.Where(choice => choice.Name is "measure" or "period" or "plan")] };
}
