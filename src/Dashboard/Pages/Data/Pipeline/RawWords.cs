using System.Globalization;
using Dashboard.Shell;
using Microsoft.Extensions.Localization;
using Model.Codes;
using Model.Feeds;
using Model.Warehouse;

namespace Dashboard.Pages.Data.Pipeline;

/// <summary>A stored value as a person reads it beside the file it came from.</summary>
public sealed class RawWords(IStringLocalizer<PipelineTexts> text)
{
    /// <summary>Enough of a token to see whether two rows are of one person.</summary>
    private const int TokenShown = 12;

    public string Of(RawCell cell) => (cell.Column, cell.Value) switch
    {
        (_, null) => text["blank"],
        // Told to people only with a stated purpose.
        ({ Personal: PersonalData.Narrative }, var value) => text["narrative", value.ToString()!.Length],
        ({ Type: FeedColumnType.Identity }, var value) => text["token", value.ToString()![..Math.Min(TokenShown, value.ToString()!.Length)]],
        ({ Type: FeedColumnType.Money }, long fen) => Format.MoneyExact(fen),
        ({ Type: FeedColumnType.Percent }, decimal share) => share.ToString("0.####", CultureInfo.InvariantCulture) + "%",
        ({ Type: FeedColumnType.Code, Codes: { } list }, string code) => Named(code, CodeList.Named(list).NameOf(code).ToString()),
        ({ Type: FeedColumnType.Month }, var month) => Format.ShortMonth(Day(month)),
        (_, bool yes) => text[yes ? "yes" : "no"],
        (_, DateOnly or DateTime) => Format.ShortDate(Day(cell.Value)),
        (_, decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture),
        (_, var value) => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Named(string code, string name) => name == code ? code : $"{code} {name}";

    private static DateOnly? Day(object? value) => value switch
    {
        DateOnly day => day,
        DateTime moment => DateOnly.FromDateTime(moment),
        _ => null,
    };
}
