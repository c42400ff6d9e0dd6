using Dashboard.Charts;
using Dashboard.Pages.Analysis.Rows;
using Dashboard.Pages.Overview;
using Microsoft.Extensions.Localization;
using Model.Analysis;
using Model.Warehouse;

namespace Dashboard.Pages.Analysis.Units;

/// <summary>What the views of one industry or county write: figures, words, charts and addresses of one reading.</summary>
public sealed record UnitScreen(UnitView View, UnitAnswer Answer, UnitTables Tables, UnitCharts Charts, UnitAddress Address, VerdictWords Verdicts)
{
    public Population Population => View.Population;

    public UnitFigures Figures => View.Figures;

    public UnitChoices Choices => View.Choices;

    /// <summary>The rows behind the figures of the period, narrowed as asked.</summary>
    public string Rows(Func<RowsQuery, RowsQuery>? narrow = null)
    {
        var query = RowsLink.Injuries(Population, Choices.Measure, Choices.Period.First, Choices.Period.Last);
        return RowsLink.To(narrow is null ? query : narrow(query));
    }
}

/// <summary>Makes screens and workbooks of industries and counties from the snapshot of the request.</summary>
public sealed class UnitScreens(SnapshotReader reader, ChartStore store, IStringLocalizer<AnalysisTexts> text, VerdictWords words)
{
    /// <returns>Null when the address chooses something that does not exist.</returns>
    public UnitScreen? Of(Population population, UnitWords chosen)
    {
        if (new UnitViewReader(reader).Read(population, chosen) is not { } view)
        {
            return null;
        }

        var address = UnitAddress.Of(population);
        address = address with { Choices = [.. address.Choices, ("measure", chosen.Measure), ("period", chosen.Period), ("plan", chosen.Plan), ("with", chosen.With)] };
        return new UnitScreen(view, new UnitAnswer(view, text, words), new UnitTables(view, text, words), new UnitCharts(store, reader, text), address, words);
    }
}
