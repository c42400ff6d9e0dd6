using System.Globalization;
using Dashboard.Charts;
using Dashboard.Shell;
using Microsoft.Extensions.Localization;
using Model.Analysis;
using Model.Warehouse;

namespace Dashboard.Pages.Analysis;

/// <summary>Two published series of which one is part of the other, and where they are shown.</summary>
/// <param name="Name">Begins the keys of its texts.</param>
/// <param name="Whole">Id of the series of the whole.</param>
/// <param name="Part">Id of the series of the part that is watched.</param>
/// <param name="Section">Anchor of the section that lists every value with its source.</param>
/// <param name="XlsxHref">Its numbers and sources as a workbook.</param>
/// <param name="Decimals">Of its numbers.</param>
public sealed record PublishedPair(string Name, string Whole, string Part, string Section, string XlsxHref, int Decimals)
{
    /// <summary>昆明市参保人数: the one quarterly series of another city that is published, with the migrant workers in it.</summary>
    public static PublishedPair Kunming { get; } = new("Kunming", "kunming_insured", "kunming_insured_migrant", "#elsewhere", "/counties?handler=elsewhere", 2);

    /// <summary>全国新发职业病, with the pneumoconiosis in it.</summary>
    public static PublishedPair Diseases { get; } = new("Nationwide", "cn_occupational_disease", "cn_pneumoconiosis", "#national", "/diseases?handler=national", 0);

    /// <summary>Every value of both, as published.</summary>
    public IReadOnlyList<ReferencePoint> Read(ReferenceReader series) => [.. series.Read(Whole), .. series.Read(Part)];
}

/// <summary>Published series as columns: the part below, the rest above.</summary>
public sealed class PublishedChart(ChartStore store, IStringLocalizer<AnalysisTexts> text)
{
    /// <returns>Null where the warehouse has no such series.</returns>
    public ChartFigure? Figure(SnapshotReader reader, PublishedPair pair)
    {
        var periods = Periods(new ReferenceReader(reader), pair);
        return periods.Count == 0 ? null : new ChartFigure
        {
            Id = pair.Name.ToLowerInvariant(),
            Caption = Text(pair, "Caption"),
            Unit = Text(pair, "Unit"),
            Key = [new(KeyMark.ObservedBar, Text(pair, "Part")), new(KeyMark.CompareBar, Text(pair, "Rest"))],
            Wide = Drawn(reader, pair, periods, ChartSize.Half),
            Narrow = Drawn(reader, pair, periods, ChartSize.PhoneLow),
            Points = periods.Count,
            Table = Table(pair, periods),
            DefinitionHref = "/definitions#fct_reference_series",
            XlsxHref = pair.XlsxHref,
            Source = Say.Names(periods.Select(period => period.Whole.Source.ToString()).Distinct(StringComparer.Ordinal)),
        };
    }

    private static List<PublishedPeriod> Periods(ReferenceReader series, PublishedPair pair) =>
        [.. series.Read(pair.Whole).Join(series.Read(pair.Part), whole => whole.Period, part => part.Period, (whole, part) => new PublishedPeriod(whole, part.Value))];

    private string Text(PublishedPair pair, string key, params object[] values) => text[pair.Name + key, values];

    private string Drawn(SnapshotReader reader, PublishedPair pair, List<PublishedPeriod> periods, ChartSize size)
    {
        var key = new ChartKey("published-" + pair.Name.ToLowerInvariant(), "", reader.Scope, CultureInfo.CurrentUICulture, size);
        return store.Get(reader.Build, key, () => ColumnChart.Draw(new ColumnData(Text(pair, "Caption"), [.. periods.Select(period => Column(pair, period))]), size, key.Id));
    }

    private ColumnPair Column(PublishedPair pair, PublishedPeriod period) => new(
        period.Whole.Period,
        period.Part,
        period.Whole.Value - period.Part,
        pair.Section,
        Text(pair, "Point", Format.Number(period.Whole.Value, pair.Decimals), Format.Number(period.Part, pair.Decimals)));

    private FigureTable Table(PublishedPair pair, List<PublishedPeriod> periods) => new(
        Text(pair, "Caption"),
        [new(text["ContextPeriod"]), new(Text(pair, "All"), true), new(Text(pair, "Part"), true)],
        [.. periods.Select(period => (IReadOnlyList<FigureCell>)[Cells.Text(period.Whole.Period), Cells.Rate(period.Whole.Value, pair.Decimals), Cells.Rate(period.Part, pair.Decimals)])]);

    private sealed record PublishedPeriod(ReferencePoint Whole, double Part);
}
