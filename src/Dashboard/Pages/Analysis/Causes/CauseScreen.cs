using Dashboard.Charts;
using Dashboard.Pages.Analysis.Rows;
using Dashboard.Shell;
using Microsoft.Extensions.Localization;
using Model.Analysis;
using Model.Analysis.Causes;
using Model.Codes;

namespace Dashboard.Pages.Analysis.Causes;

/// <summary>National causes, ESAW and the bridge between them: in words and as tables.</summary>
public sealed class CauseScreen(CauseYear year, Population population, Measure measure, IStringLocalizer<CausesTexts> text)
{
    private static readonly string[] AllOutcomes = ["one", "several", "none", "no-information"];

    public CauseYear Year => year;

    public string Answer() => year.Cases == 0
        ? text["answer_none", Say.Period(year.First, year.Last)]
        : text["answer", Say.Period(year.First, year.Last), population.Name, Format.Count(year.Cases), Share(year.One), Share(year.Agreement), Format.Count(year.Reached - year.Agreeing)];

    public FigureTable Causes() => new(
        text["causes"],
        [new(text["cause"]), new(text["sent"], true), new(text["bridged"], true)],
        [.. year.Causes.Select(cause => (IReadOnlyList<FigureCell>)
        [
            Cells.Text(Name("causes", cause.Code)), Cells.Count(cause.Cases, Rows(cause, query => query with { Cause = cause.Code })), Cells.Count(cause.Bridged),
        ])]);

    /// <summary>What the bridge could do, with what it could not.</summary>
    public FigureTable Outcomes() => new(
        text["outcomes"],
        [new(text["outcome"]), new(text["cases"], true), new(text["share"], true)],
        [.. AllOutcomes.Select(outcome => (IReadOnlyList<FigureCell>)
        [
            Cells.Text(text[$"outcome_{outcome}"]), Cells.Count(year.Outcomes.GetValueOrDefault(outcome)), ShareOf(year.Outcomes.GetValueOrDefault(outcome)),
        ])]);

    public FigureTable Deviations() => Esaw(text["deviations"], "esaw-deviations", year.Deviations, (query, code) => query with { Deviation = code });

    public FigureTable Contacts() => Esaw(text["contacts"], "esaw-contacts", year.Contacts, (query, code) => query with { Contact = code });

    private FigureTable Esaw(string name, string list, IReadOnlyList<CodedCases> codes, Func<RowsQuery, string, RowsQuery> narrow) => new(
        name,
        [new(name), new(text["cases"], true), new(text["share"], true)],
        [.. codes.Select(code => (IReadOnlyList<FigureCell>)
        [
            Cells.Text(Name(list, code.Code)), Cells.Count(code.Cases, Rows(code, query => narrow(query, code.Code))), ShareOf(code.Cases),
        ])]);

    private string Name(string list, string code) => code.Length == 0 ? text["not_stated"] : $"{code} {CodeList.Named(list).NameOf(code)}";

    private string? Rows(CodedCases code, Func<RowsQuery, RowsQuery> narrow) => code is { Cases: > 0, Code.Length: > 0 }
        ? RowsLink.To(narrow(RowsLink.Injuries(population, measure, year.First, year.Last)))
        : null;

    private FigureCell ShareOf(long cases) => year.Cases == 0 ? Cells.Text((string?)null) : new(Format.Percent(cases * 100.0 / year.Cases), Math.Round(cases * 100.0 / year.Cases, 2));

    private static string Share(Model.Statistics.Proportion? share) => share is null ? Format.None : Say.Bracketed(Format.Percent(share.Value), Format.Interval(share.Lower, share.Upper, 1));
}
