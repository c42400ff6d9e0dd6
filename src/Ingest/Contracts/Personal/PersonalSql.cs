using Model.Feeds;
using Model.Operations.Kit.Personal;
using static Ingest.Contracts.CellSql;

namespace Ingest.Contracts.Personal;

/// <summary>Personal cells as statements meet them: sealed or masked already (<see cref="PersonalMask"/>).</summary>
internal static class PersonalSql
{
    /// <summary>The token of a sealed identity number; null when it breaks a rule or was never sealed.</summary>
    public static string Token { get; } = $"case when regexp_matches(t, '^[0-9a-f]{{64}}[{IdentitySeal.Divider}]') then left(t, 64) end";

    /// <summary>The rule that the seal names. A cell that is not sealed is never taken.</summary>
    public static string IdentityFailure { get; } =
        $"when value is null then coalesce(nullif(regexp_extract(t, '^{IdentitySeal.Mark}([a-z_]+)[{IdentitySeal.Divider}]', 1), ''), '{CellRule.IdentityShape}') ";

    /// <summary>An identity number in a text that is not about a person.</summary>
    public static string IdentityElsewhere { get; } =
        $"when length(t) >= 18 and (contains(t, {Text(IdentityNumber.Hidden)}) or regexp_matches(t, {Text(IdentityNumber.InText)})) then '{CellRule.IdentityElsewhere}' ";

    /// <summary>The text as quarantine keeps it: enough to find the row in the sender's file, not enough to know the person.</summary>
    public static string Quarantined(FeedColumn column, FeedContract feed, string text) => column.Personal switch
    {
        PersonalData.None => Impersonal(column, feed.Columns.Find(c => c.Personal is PersonalData.Name), text),
        PersonalData.Name => text,
        PersonalData.Identity => $"case when contains({text}, '{IdentitySeal.Divider}') then split_part({text}, '{IdentitySeal.Divider}', 2) else left({text}, 3) || '***' end",
        PersonalData.Health => $"left({text}, 1) || '**'",
        PersonalData.Narrative => $"repeat('*', least(length({text}), 3))",
        _ => throw new ArgumentOutOfRangeException(nameof(column)),
    };

    /// <summary>A code that reads like one of the file's masked names may be the name itself.</summary>
    private static string Impersonal(FeedColumn column, FeedColumn? names, string text)
    {
        var shown = $"regexp_replace(translate(left({text}, 200), '０１２３４５６７８９Ｘｘ', '0123456789Xx'), {Text(IdentityNumber.InText)}, {Text(IdentityNumber.Hidden)}, 'g')";
        return names is null || column.Type is not (FeedColumnType.Code or FeedColumnType.Boolean or FeedColumnType.Text)
            ? shown
            : $"case when {Masked(text)} in (select text from spelling_{names.Name}) then {Masked(text)} else {shown} end";
    }

    /// <summary>As <see cref="PersonName.Masked"/>, of names as long as names are.</summary>
    private static string Masked(string text) => $"""
        case
            when length({text}) <= 2 then left({text}, 1) || '*'
            else left({text}, 1) || repeat('*', least(length({text}) - 2, 5)) || right({text}, 1)
        end
        """;
}
