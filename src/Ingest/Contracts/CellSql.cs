using System.Globalization;
using Ingest.Contracts.Personal;
using Model.Codes;
using Model.Feeds;

namespace Ingest.Contracts;

/// <summary>One column of a contract as SQL: text → value, and the rule that the text breaks. Composed from the contract alone, never from a file.</summary>
/// <remarks>Expressions read <c>t</c>, the cell folded to half width and trimmed, and <c>value</c>, what it became.</remarks>
internal static class CellSql
{
    /// <summary>Cells whose spellings repeat are judged once a spelling and joined back; the others (amounts, own numbers, free text) one by one.</summary>
    public static bool IsJudgedBySpelling(FeedColumn column, FeedContract feed) => column.Type switch
    {
        FeedColumnType.Money or FeedColumnType.Decimal => false,
        FeedColumnType.Text => column.Personal is PersonalData.Name || (IsSomebodysKey(column) && !feed.Key.Contains(column.Name)),
        _ => true,
    };

    /// <summary>The cell's text without invisible blanks; half-width except where it is kept as written.</summary>
    public static string Clean(FeedColumn column, FeedContract feed, string text)
    {
        var (needed, done) = IsVerbatim(column, feed)
            ? (Spelling.NeedsTrimming, text)
            : (Spelling.NeedsFolding, $"translate({text}, {Text(Spelling.From)}, {Text(Spelling.To)})");
        return $"nullif(case when {IsPlain(text)} then {text} when regexp_matches({text}, {Text(needed)}) then trim({done}, {Text(Spelling.Blanks)}) else {text} end, '')";
    }

    /// <summary>ASCII without blanks at its ends, as most cells are; asked first because it is ten times faster than any pattern.</summary>
    private static string IsPlain(string text) =>
        $"strlen({text}) = length({text}) and {text} >= '!' and not ({string.Join(" or ", " \t\r\n".Select(blank => $"suffix({text}, {Text($"{blank}")})"))})";

    /// <summary>What <c>t</c> becomes; null when it cannot.</summary>
    public static string Value(FeedColumn column) => column.Type switch
    {
        FeedColumnType.Text => "t",
        FeedColumnType.Integer => NumberSql.Integer,
        FeedColumnType.Decimal => NumberSql.Decimal,
        FeedColumnType.Money => NumberSql.Fen,
        FeedColumnType.Percent => NumberSql.Percent,
        FeedColumnType.Date => DateSql.Date,
        FeedColumnType.Month => DateSql.Month,
        FeedColumnType.Boolean => IdentifierSql.Boolean,
        FeedColumnType.Code => $"(select any_value(code) from code_spelling where list = {Text(column.Codes!)} and spelling = lower(t))",
        FeedColumnType.Industry => IdentifierSql.Industry,
        FeedColumnType.Uscc => "upper(t)",
        FeedColumnType.Identity => PersonalSql.Token,
        _ => throw new ArgumentOutOfRangeException(nameof(column)),
    };

    /// <summary>Name of the rule that the cell breaks; null when it is right.</summary>
    public static string Rule(FeedColumn column) =>
        $"case {(column.Required ? $"when t is null then '{CellRule.Required}' " : "when t is null then null ")}{string.Concat(Failures(column))}end";

    public static string Text(string literal) => $"'{literal.Replace("'", "''", StringComparison.Ordinal)}'";

    private static IEnumerable<string> Failures(FeedColumn column)
    {
        yield return column.Type switch
        {
            FeedColumnType.Text when column.Pattern is not null => $"when not regexp_matches(t, {Text(column.Pattern)}) then '{CellRule.Pattern}' ",
            FeedColumnType.Text => $"when length(t) > {column.MaxLength ?? 1000} then '{CellRule.TooLong}' ",
            FeedColumnType.Integer => $"when value is null then {NumberSql.IntegerFailure} ",
            FeedColumnType.Decimal or FeedColumnType.Money or FeedColumnType.Percent => $"when value is null then '{CellRule.NotANumber}' ",
            FeedColumnType.Date => $"when value is null then {DateSql.Failure(CellRule.NotADate)} {DateSql.OutOfRange(column.NotFuture)}",
            FeedColumnType.Month => $"when value is null then {DateSql.Failure(CellRule.NotAMonth)} {DateSql.OutOfRange(column.NotFuture)}",
            FeedColumnType.Boolean => $"when value is null then '{CellRule.NotYesOrNo}' ",
            FeedColumnType.Code => $"when value is null then '{CellRule.NotInList}' ",
            FeedColumnType.Industry => $"when value is null then '{CellRule.NotAnIndustry}' ",
            FeedColumnType.Uscc => IdentifierSql.UsccFailures,
            FeedColumnType.Identity => PersonalSql.IdentityFailure,
            _ => throw new ArgumentOutOfRangeException(nameof(column)),
        };

        if (column is { Type: FeedColumnType.Text, Personal: PersonalData.None })
        {
            yield return PersonalSql.IdentityElsewhere;
        }

        var scale = column.Type is FeedColumnType.Money ? 100 : 1;
        if (column.Min is { } min)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"when value < {min * scale} then '{CellRule.BelowLeast}' ");
        }

        if (column.Max is { } max)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"when value > {max * scale} then '{CellRule.AboveMost}' ");
        }

        if (column.Allowed.Count > 0)
        {
            yield return $"when value::varchar not in ({string.Join(", ", column.Allowed.Select(Text))}) then '{CellRule.NotInList}' ";
        }
    }

    /// <summary>Names and free text stay as written; what is compared with other rows (keys, numbers of cases) is folded.</summary>
    private static bool IsVerbatim(FeedColumn column, FeedContract feed) => column.Type is FeedColumnType.Text
        && column.Pattern is null && column.Allowed.Count == 0 && !feed.Key.Contains(column.Name) && !IsSomebodysKey(column);

    private static bool IsSomebodysKey(FeedColumn column) => FeedCatalog.All.Any(other => other.Key.Contains(column.Name));

    /// <summary>What a rule wanted, for people: the bound, the list, the pattern.</summary>
    public static string? Expected(FeedColumn column, string rule, DateOnly today) => rule switch
    {
        CellRule.BelowLeast => column.Min?.ToString(CultureInfo.InvariantCulture),
        CellRule.AboveMost => column.Max?.ToString(CultureInfo.InvariantCulture),
        CellRule.TooLong => (column.MaxLength ?? 1000).ToString(CultureInfo.InvariantCulture),
        CellRule.Pattern => column.Pattern,
        CellRule.InFuture => today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        CellRule.NotInList when column.Codes is { } list => string.Join("、", CodeList.Named(list).Codes.Take(40).Select(c => CodeList.Named(list).NameOf(c).Zh)),
        CellRule.NotInList => string.Join("、", column.Allowed),
        _ => null,
    };
}
