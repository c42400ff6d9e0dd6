using System.Globalization;
using Dashboard.Charts;
using Dashboard.Shell;
using Microsoft.Extensions.Localization;
using Model.Analysis;
using Model.Warehouse;

namespace Dashboard.Pages.Analysis.Counties;

/// <summary>昆明市参保人数: the one quarterly series of another city that is published, with the migrant workers in it.</summary>
public sealed class KunmingChart(ChartStore store, IStringLocalizer<AnalysisTexts> text)
{
    /// <summary>Names of the two series.</summary>
    public const string Insured = "kunming_insured", Migrants = "kunming_insured_migrant";

    /// <returns>Null where the warehouse has no such series.</returns>
    public ChartFigure? Figure(SnapshotReader reader)
    {
        var quarters = Quarters(new ReferenceReader(reader));
        return quarters.Count == 0 ? null : new ChartFigure
        {
            Id = "kunming",
            Caption = text["KunmingCaption"],
            Unit = text["KunmingUnit"],
            Key = [new(KeyMark.ObservedBar, text["KunmingMigrant"]), new(KeyMark.CompareBar, text["KunmingOther"])],
            Wide = Drawn(reader, quarters, ChartSize.Half),
            Narrow = Drawn(reader, quarters, ChartSize.PhoneLow),
            Points = quarters.Count,
            Table = Table(quarters),
            DefinitionHref = "/definitions#fct_reference_series",
            XlsxHref = "/counties?handler=elsewhere",
            Source = quarters[0].All.Source.ToString(),
        };
    }

    private static List<Quarter> Quarters(ReferenceReader series) =>
        [.. series.Read(Insured).Join(series.Read(Migrants), all => all.Period, migrant => migrant.Period, (all, migrant) => new Quarter(all, migrant.Value))];

    private string Drawn(SnapshotReader reader, List<Quarter> quarters, ChartSize size)
    {
        var key = new ChartKey("kunming", "", reader.Scope, CultureInfo.CurrentUICulture, size);
        return store.Get(reader.Build, key, () => ColumnChart.Draw(new ColumnData(text["KunmingCaption"], [.. quarters.Select(Column)]), size, key.Id));
    }

    private ColumnPair Column(Quarter quarter) => new(
        quarter.All.Period,
        quarter.Migrant,
        quarter.All.Value - quarter.Migrant,
        "#elsewhere",
        text["KunmingPoint", Format.Number(quarter.All.Value, 2), Format.Number(quarter.Migrant, 2)]);

    private FigureTable Table(List<Quarter> quarters) => new(
        text["KunmingCaption"],
        [new(text["ContextPeriod"]), new(text["KunmingAll"], true), new(text["KunmingMigrant"], true)],
        [.. quarters.Select(quarter => (IReadOnlyList<FigureCell>)[Cells.Text(quarter.All.Period), Cells.Rate(quarter.All.Value), Cells.Rate(quarter.Migrant)])]);

    private sealed record Quarter(ReferencePoint All, double Migrant);
}
