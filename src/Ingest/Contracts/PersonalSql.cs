using Model.Feeds;

namespace Ingest.Contracts;

/// <summary>What becomes of personal data before anything is written: masks for names, a keyed token for identity numbers.</summary>
internal static class PersonalSql
{
    /// <summary>An identity number wherever it stands: region, date of birth, sequence, check character.</summary>
    private const string IdentityInText = "[1-9][0-9]{5}(19|20)[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx]";

    /// <summary>HMAC-SHA256 (RFC 2104) of the number, hex. The key's pads are session variables; the key itself never reaches the database.</summary>
    public const string Token = "sha256(getvariable('outer_pad')::blob || unhex(sha256(getvariable('inner_pad')::blob || encode(upper(t)))))";

    /// <summary>The text as <c>raw</c> keeps it.</summary>
    public static string Stored(FeedColumn column, string text) => column.Personal switch
    {
        PersonalData.Name => MaskedName(text),
        PersonalData.Narrative => WithoutIdentities(text),
        PersonalData.None or PersonalData.Health or PersonalData.Identity => text,
        _ => throw new ArgumentOutOfRangeException(nameof(column)),
    };

    /// <summary>The text as quarantine keeps it: enough to find the row in the sender's file, not enough to know the person.</summary>
    public static string Quarantined(FeedColumn column, FeedContract feed, string text) => column.Personal switch
    {
        PersonalData.None => Impersonal(column, feed.Columns.Find(c => c.Personal is PersonalData.Name), text),
        PersonalData.Name => MaskedName(text),
        PersonalData.Identity => $"left({text}, 3) || repeat('*', greatest(length({text}) - 3, 0))",
        PersonalData.Health => $"left({text}, 1) || '**'",
        PersonalData.Narrative => $"repeat('*', least(length({text}), 3))",
        _ => throw new ArgumentOutOfRangeException(nameof(column)),
    };

    /// <summary>A name that slipped into another column: one that the file's own column of names holds, or words where a number or day belongs.</summary>
    private static string Impersonal(FeedColumn column, FeedColumn? names, string text)
    {
        var shown = WithoutIdentities($"left({text}, 200)");
        if (names is null)
        {
            return shown;
        }

        var isWords = column.Type is FeedColumnType.Text or FeedColumnType.Code or FeedColumnType.Boolean
            ? "false"
            : $@"regexp_full_match({text}, '\s*\p{{Han}}+\s*')";
        return $"case when {isWords} or {text} in (select text from spelling_{names.Name}) then {MaskedName(text)} else {shown} end";
    }

    /// <summary>王小明 → 王*明, 李四 → 李*.</summary>
    public static string MaskedName(string text) => $"""
        case
            when length({text}) <= 2 then left({text}, 1) || '*'
            else left({text}, 1) || repeat('*', least(length({text}) - 2, 5)) || right({text}, 1)
        end
        """;

    private static string WithoutIdentities(string text) =>
        $"regexp_replace(translate({text}, '０１２３４５６７８９Ｘｘ', '0123456789Xx'), '{IdentityInText}', '******************', 'g')";
}
