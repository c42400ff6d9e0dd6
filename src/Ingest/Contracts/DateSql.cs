namespace Ingest.Contracts;

/// <summary>Dates and months as senders write them, years first. Day-first and month-first texts cannot be told apart and are never guessed.</summary>
internal static class DateSql
{
    private const string Time = "([ T]+([01]?[0-9]|2[0-3])(:[0-5]?[0-9]){1,2}([.][0-9]+)?)?";

    private const string YearMonthDay = "([0-9]{4}) *[-/.年] *([0-9]{1,2}) *[-/.月] *([0-9]{1,2}) *日?" + Time;

    private const string YearMonth = "([0-9]{4}) *[-/.年] *([0-9]{1,2}) *月?份?";

    private const string DayOrMonthFirst = "[0-9]{1,2}[-/.][0-9]{1,2}[-/.]([0-9]{4}|[0-9]{2})( .*)?";

    /// <summary>A spreadsheet's day number, 1954 to 2064: smaller and larger ones are more likely something else.</summary>
    private const string Serial = "[2-5][0-9]{4}([.][0-9]+)?";

    public const string Date = $"""
        case
            when regexp_full_match(t, '[0-9]{"{4}"}-[0-9]{"{2}"}-[0-9]{"{2}"}') then try_cast(t as date)
            when regexp_full_match(t, '{YearMonthDay}') then try_cast(regexp_replace(t, '^{YearMonthDay}$', '\1-\2-\3') as date)
            when regexp_full_match(t, '[0-9]{"{8}"}') then try_cast(regexp_replace(t, '(....)(..)(..)', '\1-\2-\3') as date)
            when regexp_full_match(t, '{Serial}') then date '1899-12-30' + floor(try_cast(t as decimal(18,6)))::integer
        end
        """;

    public const string Month = $"""
        case
            when regexp_full_match(t, '{YearMonth}') then try_cast(regexp_replace(t, '^{YearMonth}$', '\1-\2-1') as date)
            when regexp_full_match(t, '[0-9]{"{6}"}') then try_cast(regexp_replace(t, '(....)(..)', '\1-\2-1') as date)
            else date_trunc('month', {Date})::date
        end
        """;

    /// <summary>Why <c>t</c> is no date.</summary>
    public static string Failure(string otherwise) => $"""
        case
            when regexp_full_match(t, '{DayOrMonthFirst}') then '{CellRule.AmbiguousDate}'
            when regexp_full_match(t, '{YearMonthDay}|{YearMonth}|[0-9]{"{8}"}|[0-9]{"{6}"}') then '{CellRule.NoSuchDay}'
            else '{otherwise}'
        end
        """;

    /// <summary>Registers know employers of the last century and expiries some years ahead; anything beyond is a typing error.</summary>
    public static string OutOfRange(bool notFuture) =>
        (notFuture ? $"when value > getvariable('today') then '{CellRule.InFuture}' " : $"when value > getvariable('today') + interval 30 year then '{CellRule.DateOutOfRange}' ")
        + $"when value < date '1900-01-01' then '{CellRule.DateOutOfRange}' ";
}
