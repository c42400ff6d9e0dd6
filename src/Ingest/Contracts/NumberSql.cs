using Model.Feeds;

namespace Ingest.Contracts;

/// <summary>Numbers as senders write them: thousands separators, ¥, 元, %. Scientific notation, NaN and infinity are nobody's head count or amount.</summary>
internal static class NumberSql
{
    /// <summary>13 digits before the point: ten thousand times the city's yearly wages, and exact in decimal(15,2).</summary>
    private const string Digits = "([0-9]{1,13}|[0-9]{1,3}(,[0-9]{3}){1,4})";

    private const string Fraction = "([.][0-9]*)?";

    public const string Integer = $"""
        case
            when regexp_full_match(t, '[0-9]{"{1,15}"}') then try_cast(t as bigint)
            when regexp_full_match(t, '[+-]?{Digits}([.]0*)?') then try_cast(try_cast(replace(t, ',', '') as decimal(15,2)) as bigint)
        end
        """;

    public const string IntegerFailure =
        $"case when regexp_full_match(t, '[+-]?({Digits})?{Fraction}') then '{CellRule.NotWhole}' else '{CellRule.NotANumber}' end";

    public const string Decimal =
        $"case when regexp_full_match(t, '[+-]?({Digits}{Fraction}|[.][0-9]+)') then try_cast(replace(t, ',', '') as decimal(18,4)) end";

    public const string Percent =
        $"case when regexp_full_match(t, '[+-]?({Digits}{Fraction}|[.][0-9]+) *%?') then try_cast(rtrim(replace(t, ',', ''), ' %') as decimal(9,4)) end";

    /// <summary>Yuan to fen: the cast from text rounds half-up in decimal digits; no binary fraction is ever involved.</summary>
    public const string Fen = $"""
        case
            when regexp_full_match(t, '[0-9]{"{1,13}"}{Fraction}') then (try_cast(t as decimal(15,2)) * 100::decimal(3,0))::bigint
            when regexp_full_match(t, '[+-]?¥? *({Digits}{Fraction}|[.][0-9]+) *元?')
                then (try_cast(translate(t, '¥元, ', '') as decimal(15,2)) * 100::decimal(3,0))::bigint
        end
        """;

    /// <summary>What nearly every amount needs: the engine's own cast of the text as it is, without the exponents and underscores that the cast would allow.</summary>
    /// <returns>Null for columns that are read another way.</returns>
    public static string? Quick(FeedColumn column, string text)
    {
        string Cast(string type, string scaled) =>
            $"case when not (contains({text}, 'e') or contains({text}, 'E') or contains({text}, '_')) then (try_cast({text} as {type}){scaled} end";
        return column.Type switch
        {
            FeedColumnType.Money => Cast("decimal(15,2)", " * 100::decimal(3,0))::bigint"),
            FeedColumnType.Decimal => Cast("decimal(18,4)", ")"),
            _ => null,
        };
    }
}
