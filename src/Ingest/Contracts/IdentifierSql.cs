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

    /// <summary>GB 32100 leaves out I, O, S, V and Z.</summary>
    private const string UsccAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /// <summary>统一社会信用代码, GB 32100-2015: weights are powers of 3 modulo 31. Codes an office confirmed by hand pass whatever their check character.</summary>
    public static string UsccFailures { get; } = $"""
        when value in (select code from confirmed_code) then null
        when not regexp_full_match(value, '[{UsccAlphabet}]{"{2}"}[0-9]{"{6}"}[{UsccAlphabet}]{"{10}"}') then '{CellRule.UsccShape}'
        when substr('{UsccAlphabet}', (31 - ({Weighted(UsccWeights(), "strpos('" + UsccAlphabet + "', substr(value, {0}, 1)) - 1")}) % 31) % 31 + 1, 1) <> substr(value, 18, 1)
            then '{CellRule.UsccCheck}'

        """;

    private static string Weighted(int[] weights, string digit) =>
        string.Join(" + ", weights.Select((weight, i) => $"{weight} * ({digit.Replace("{0}", $"{i + 1}", StringComparison.Ordinal)})"));

    private static int[] UsccWeights() => [.. Enumerable.Range(0, 17).Select(i => (int)(System.Numerics.BigInteger.Pow(3, i) % 31))];
}
