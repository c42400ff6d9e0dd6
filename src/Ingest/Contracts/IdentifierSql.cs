namespace Ingest.Contracts;

/// <summary>Identifiers with check characters, and words for yes and no. Evaluated once a distinct spelling.</summary>
internal static class IdentifierSql
{
    public const string Boolean = """
        case
            when lower(t) in ('是', '有', 'y', 'yes', 'true', '1', '√') then true
            when lower(t) in ('否', '无', 'n', 'no', 'false', '0', '×') then false
        end
        """;

    /// <summary>Two to four digits of GB/T 4754; a section letter before them (<c>B06</c>) is dropped.</summary>
    public const string Industry = "case when regexp_full_match(t, '[A-Ta-t]?[0-9]{2,4}') then regexp_replace(t, '^[A-Ta-t]', '') end";

    /// <summary>统一社会信用代码, GB 32100-2015: weights are powers of 3 modulo 31. Codes an office confirmed by hand pass whatever their check character.</summary>
    public static string UsccFailures { get; } = $"""
        when value in (select code from confirmed_code) then null
        when not regexp_full_match(value, '[{CreditCode.Alphabet}]{"{2}"}[0-9]{"{6}"}[{CreditCode.Alphabet}]{"{10}"}') then '{CellRule.UsccShape}'
        when substr('{CreditCode.Alphabet}', (31 - ({Weighted(CreditCode.Weights, "strpos('" + CreditCode.Alphabet + "', substr(value, {0}, 1)) - 1")}) % 31) % 31 + 1, 1) <> substr(value, 18, 1)
            then '{CellRule.UsccCheck}'

        """;

    private static string Weighted(IEnumerable<int> weights, string digit) =>
        string.Join(" + ", weights.Select((weight, i) => $"{weight} * ({digit.Replace("{0}", $"{i + 1}", StringComparison.Ordinal)})"));
}
