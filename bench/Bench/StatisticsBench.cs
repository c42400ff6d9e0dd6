using System.Globalization;
using Model.Analysis;
using Model.Analysis.Effects;
using Model.Analysis.Focus;
using Model.Analysis.Severity;
using Model.Codes;
using Model.Plans;
using Model.Warehouse;

namespace Bench;

/// <summary>All statistics of the sample city, and of one ten times as large: what is ten times as much may take ten times as long, no longer.</summary>
internal static class StatisticsBench
{
    private const int Runs = 3;

    private static readonly Measure[] Measures = [Measure.Production, Measure.All];

    private static readonly IReadOnlyList<string> Counties = [.. CodeList.Named("counties").Codes];

    /// <summary>What pages ask of a snapshot, each for everything that it is shown for.</summary>
    private static readonly (string Name, Func<SnapshotReader, IEnumerable<object?>> Ask)[] Questions =
    [
        ("rates by every dimension, months and years", reader => Rates().Select(new IncidenceReader(reader).Read)),
        ("severity of every year", reader => Enumerable.Range(2019, 8).Select(year => new SeverityReader(reader).Read(year, Measure.Production, null))),
        ("fair comparison of counties", reader => Measures.Select(measure => new FairComparisonReader(reader).Read(null, measure))),
        ("late months of the city and each county", reader => Counties.Select(Population.OfCounty).Append(Population.City).Select(population => new LateMonthsReader(reader).Read(population!, Measure.Production))),
        ("plans with paths, verdicts, forecasts, chances", reader => TargetPlan.Shipped.Select(plan => new TargetOutlookReader(reader).Read(plan))),
        ("effects of trainings and inspections", reader => Enum.GetValues<EventKind>().Select(kind => new EventEffectReader(reader).Read(new EventChoices(kind)))),
        ("interrupted series of the city", reader => [new SeriesEffectReader(reader).Read(Population.City, Measure.Production, new DateOnly(2024, 1, 1))]),
        ("focus analysis of each county", reader => Counties.Select(county => new FocusReader(reader).Read(county, 2025))),
    ];

    /// <summary>What jobs compute after a build or once a month.</summary>
    private static readonly (string Name, string[] Command)[] Jobs =
    [
        ("warning rules on all past months", ["warn"]),
        ("risk rank: features, training, back-test", ["rank"]),
        ("forecasts of counties: training, back-test", ["forecast"]),
    ];

    public static async Task RunAsync(CancellationToken stop)
    {
        var small = await TimesAsync(1, stop);
        var large = await TimesAsync(10, stop);
        Console.WriteLine("| statistic | ×1, s | ×10, s | ratio |");
        Console.WriteLine("|---|---:|---:|---:|");
        foreach (var (name, once) in small.Append(("all", small.Sum(time => time.Seconds))))
        {
            var tenfold = name == "all" ? large.Sum(time => time.Seconds) : large.Single(time => time.Name == name).Seconds;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {once:0.00} | {tenfold:0.00} | {tenfold / once:0.0} |"));
        }
    }

    private static async Task<List<(string Name, double Seconds)>> TimesAsync(int scale, CancellationToken stop)
    {
        using var city = new Installation();
        await city.RunAsync(["generate", "--out", city.Data.Generated, "--scale", scale.ToString(CultureInfo.InvariantCulture)], 0, stop);
        await city.RunAsync(["load", .. Directory.EnumerateDirectories(city.Data.Generated)], 1, stop);
        await city.RunAsync(["build"], 0, stop);
        Console.Error.WriteLine($"×{scale} is built.");
        List<(string Name, double Seconds)> times = [];
        foreach (var (name, ask) in Questions)
        {
            times.Add((name, Pairs.Median(await EveryAsync(() => Asked(city.Data, ask)))));
        }

        foreach (var (name, command) in Jobs)
        {
            times.Add((name, Pairs.Median(await EveryAsync(() => city.RunAsync(command, 1, stop)))));
        }

        return times;
    }

    /// <summary>By a reader of its own: what one has answered it keeps.</summary>
    private static Task Asked(DataFolder data, Func<SnapshotReader, IEnumerable<object?>> ask) => Task.Run(() =>
    {
        using var catalog = new SnapshotCatalog(data);
        using var reader = new SnapshotReader(catalog, CountyScope.City);
        _ = ask(reader).ToList();
    });

    private static async Task<List<double>> EveryAsync(Func<Task> run)
    {
        List<double> times = [];
        for (var i = 0; i < Runs; i++)
        {
            times.Add((await Pairs.TimeAsync(run)).Clock);
        }

        return times;
    }

    private static IEnumerable<IncidenceQuery> Rates() =>
        from dimension in Enum.GetValues<IncidenceBy>()
        from grain in (Grain[])[Grain.Month, Grain.Year]
        from measure in Measures
        select new IncidenceQuery { By = dimension, Grain = grain, Measure = measure };
}
