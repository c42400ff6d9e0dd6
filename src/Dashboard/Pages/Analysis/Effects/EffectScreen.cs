using System.Globalization;
using Dashboard.Charts;
using Dashboard.Pages.Analysis.Units;
using Dashboard.Shell;
using Microsoft.Extensions.Localization;
using Model.Analysis;
using Model.Analysis.Effects;
using Model.Statistics.Effects;
using Model.Warehouse;

namespace Dashboard.Pages.Analysis.Effects;

/// <summary>An effect in words, as tables and as pictures.</summary>
public sealed class EffectScreen(EventEffect effect, ChartStore store, SnapshotReader reader, IStringLocalizer<EffectsTexts> text)
{
    public EventEffect Effect => effect;

    /// <summary>The page with all that is chosen.</summary>
    public UnitAddress Address { get; } = AddressOf(effect.Choices);

    private string Name => text[$"event_{effect.Choices.Event}"];

    public static UnitAddress AddressOf(EventChoices choices) => new("/effects",
    [
        ("event", choices.Event.Word()), ("year", choices.Year?.ToString(CultureInfo.InvariantCulture)), ("county", choices.County), ("industry", choices.Industry),
    ]);

    /// <summary>The answer, with its interval, in one sentence.</summary>
    public string Answer() => effect.After.Estimate switch
    {
        null => text["answer_few", Name, Format.Number(effect.After.Treated, 0), Format.Number(effect.After.Others, 0), EventComparison.LeastCases],
        { Upper: < 1 } less => text["answer_less", Name, Share(1 - less.Ratio), Limits(less)],
        { Lower: > 1 } more => text["answer_more", Name, Share(more.Ratio - 1), Limits(more)],
        var unclear => text["answer_unclear", Name, Say.Change(unclear.Ratio - 1, 0), Limits(unclear)],
    };

    /// <summary>What a plain comparison of before and after would say, and why that is no effect.</summary>
    public string? Naive() => effect.BeforeAfter is not { } change ? null : Say.Sentences(
    [
        text["naive", Name, Say.Change(change.Naive.Ratio - 1, 0), Say.ChangeInterval(change.Naive.Lower, change.Naive.Upper, 0)],
        text["naive_others", Say.Change(change.OthersChange.Ratio - 1, 0), Say.ChangeInterval(change.OthersChange.Lower, change.OthersChange.Upper, 0)],
        text["naive_parts", Say.Change(change.Regression - 1, 0), Say.Change(change.Trend - 1, 0)],
    ]);

    public string Checks() => text[
        effect.IsSuspect ? "checks_suspect" : effect is { Early.Estimate: null, Commuting.Estimate: null } ? "checks_none" : "checks_good",
        Bracketed(effect.Early.Estimate), Bracketed(effect.Commuting.Estimate)];

    /// <summary>Both sides: who they are and what happened to them.</summary>
    public FigureTable Sides() => new(
        text["sides"],
        [new(text["side"]), new(text["employers"], true), new(text["cases_after"], true), new(text["years_after"], true), new(text["rate_before"], true), new(text["rate_after"], true)],
        [
            Side(text["side_treated", Name], effect.Compared, effect.After.Treated, effect.After.TreatedExposed, effect.BeforeAfter?.Treated),
            Side(text["side_others", Name], effect.Others, effect.After.Others, effect.After.OthersExposed, effect.BeforeAfter?.Others),
        ]);

    /// <summary>Every ratio on the page.</summary>
    public FigureTable Ratios() => new(
        text["ratios"],
        [new(text["what"]), new(text["ratio"], true), new(text["interval"]), new(text["cases_treated"], true), new(text["cases_others"], true), new(text["reading"])],
        [
            Ratio(text["row_effect"], effect.After, text["read_effect"]),
            .. effect.BeforeAfter is { } change
                ?
                [
                    Plain(text["row_naive"], change.Naive.Ratio, Format.Interval(change.Naive.Lower, change.Naive.Upper), text["read_naive"]),
                    Plain(text["row_others"], change.OthersChange.Ratio, Format.Interval(change.OthersChange.Lower, change.OthersChange.Upper), text["read_others"]),
                    Plain(text["row_trend"], change.Trend, Format.None, text["read_trend"]),
                    Plain(text["row_regression"], change.Regression, Format.None, text["read_regression"]),
                ]
                : Array.Empty<IReadOnlyList<FigureCell>>(),
            Ratio(text["row_early"], effect.Early, text["read_placebo"]),
            Ratio(text["row_commuting"], effect.Commuting, text["read_placebo"]),
        ]);

    /// <summary>The effect by year of the event and by industry.</summary>
    public FigureTable Parts() => new(
        text["parts"],
        [new(text["part"]), new(text["employers"], true), new(text["ratio"], true), new(text["interval"]), new(text["cases_treated"], true), new(text["cases_others"], true)],
        [.. Named().Select(p => (IReadOnlyList<FigureCell>)
        [
            Cells.Text(p.Name, p.Href), Cells.Count(p.Part.Employers), Cells.Rate(p.Part.After.Estimate?.Ratio),
            Cells.Text(p.Part.After.Estimate is { } e ? Format.Interval(e.Lower, e.Upper) : text["few"]), Cells.Average(p.Part.After.Treated), Cells.Average(p.Part.After.Others),
        ])]);

    /// <summary>Null without an estimate.</summary>
    public ChartFigure? AnswerFigure() => effect.After.Estimate is not { } main ? null : Figure("answer", Ratios(),
    [
        Row(text["row_effect"], main),
        .. effect.BeforeAfter is { } change
            ?
            [
                new(text["row_naive_short"], change.Naive.Ratio, change.Naive.Lower, change.Naive.Upper, Bracketed(change.Naive.Ratio, change.Naive.Lower, change.Naive.Upper), true),
                Row(text["row_others_short"], change.OthersChange, isDoubtful: true),
            ]
            : Array.Empty<RatioRow>(),
        .. Placebos(),
    ]);

    /// <summary>Null where fewer than two parts can be told.</summary>
    public ChartFigure? PartsFigure()
    {
        var rows = Named().Where(p => p.Part.After.Estimate is not null).Select(p => Row(p.Name, p.Part.After.Estimate!, p.Href)).ToList();
        return rows.Count < 2 ? null : Figure("parts", Parts(), rows);
    }

    private IEnumerable<RatioRow> Placebos()
    {
        if (effect.Early.Estimate is { } early)
        {
            yield return Row(text["row_early_short"], early);
        }

        if (effect.Commuting.Estimate is { } commuting)
        {
            yield return Row(text["row_commuting_short"], commuting);
        }
    }

    private IEnumerable<(string Name, string? Href, EventPart Part)> Named()
    {
        var years = effect.Years.Count < 2 ? [] : effect.Years.Select(p => (text["year_part", p.Code].Value, (string?)Address.With("year", p.Code).ToString(), p));
        var industries = effect.Industries.Count < 2 ? [] : effect.Industries.Select(p => (IndustryGroups.NameOf(p.Code).ToString(), (string?)Address.With("industry", p.Code).ToString(), p));
        return [.. years, .. industries];
    }

    private ChartFigure Figure(string id, FigureTable table, IReadOnlyList<RatioRow> rows) => new()
    {
        Id = id,
        Key = [new(KeyMark.Interval, text["key_ratio"]), .. rows.Any(r => r.IsDoubtful) ? new[] { new KeyItem(KeyMark.Estimate, text["key_doubtful"]) } : []],
        Wide = Drawn(id, rows, ChartSize.Wide),
        Narrow = Drawn(id, rows, ChartSize.Phone),
        Points = rows.Count(r => r.Href is not null),
        Table = table,
        DefinitionHref = "/definitions#effects",
        XlsxHref = Address.Xlsx(),
        Source = text["source"],
    };

    private string Drawn(string id, IReadOnlyList<RatioRow> rows, ChartSize size)
    {
        var choices = effect.Choices;
        var key = new ChartKey("effect-" + id, string.Join('|', choices.Event, choices.Year, choices.County, choices.Industry), reader.Scope, CultureInfo.CurrentUICulture, size);
        return store.Get(reader.Build, key, () => RatioChart.Draw(new RatioData(text["chart_label", Name], rows, text["no_effect"]), size, key.Id));
    }

    private static IReadOnlyList<FigureCell> Side(string name, int employers, double cases, double years, SideRates? rates) =>
        [Cells.Text(name), Cells.Count(employers), new(Format.Number(cases, cases % 1 == 0 ? 0 : 1), Math.Round(cases, 2)), Cells.Average(years), Cells.Rate(rates?.Before), Cells.Rate(rates?.After)];

    private IReadOnlyList<FigureCell> Ratio(string name, EventComparison compared, string reading) =>
    [
        Cells.Text(name), Cells.Rate(compared.Estimate?.Ratio), Cells.Text(compared.Estimate is { } e ? Format.Interval(e.Lower, e.Upper) : text["few"]),
        Cells.Average(compared.Treated), Cells.Average(compared.Others), Cells.Text(reading),
    ];

    private static IReadOnlyList<FigureCell> Plain(string name, double ratio, string interval, string reading) =>
        [Cells.Text(name), Cells.Rate(ratio), Cells.Text(interval), Cells.Text(Format.None), Cells.Text(Format.None), Cells.Text(reading)];

    private static RatioRow Row(string name, RatioEstimate ratio, string? href = null, bool isDoubtful = false) =>
        new(name, ratio.Ratio, ratio.Lower, ratio.Upper, Bracketed(ratio), isDoubtful, href);

    private static string Bracketed(RatioEstimate? ratio) => ratio is null ? Format.None : Bracketed(ratio.Ratio, ratio.Lower, ratio.Upper);

    private static string Bracketed(double ratio, double lower, double upper) => Say.Bracketed(Format.Number(ratio, 2), Format.Interval(lower, upper));

    private static string Limits(RatioEstimate ratio) => Say.ChangeInterval(ratio.Lower, ratio.Upper, 0);

    private static string Share(double share) => Format.Percent(share * 100, 0);
}
