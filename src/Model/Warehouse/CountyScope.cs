using Model.Codes;

namespace Model.Warehouse;

/// <summary>What part of the city a reader may see.</summary>
public sealed record CountyScope
{
    private CountyScope(IReadOnlyList<string>? counties) => Counties = counties;

    /// <summary>Whole city.</summary>
    public static CountyScope City { get; } = new((IReadOnlyList<string>?)null);

    /// <summary>Null for the whole city; otherwise county codes, sorted.</summary>
    public IReadOnlyList<string>? Counties { get; }

    /// <exception cref="ArgumentException">No county: a scope that sees nothing is a mistake, not a wish.</exception>
    public static CountyScope Of(params IEnumerable<string> counties)
    {
        var sorted = counties.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        return sorted.Length == 0 ? throw new ArgumentException("A scope needs a county.", nameof(counties)) : new CountyScope(sorted);
    }

    /// <summary>Counties of the code list that a reader may choose among, in its order; none for who sees one only.</summary>
    public IReadOnlyList<string> Choices => Counties is { Count: 1 } ? [] : [.. CodeList.Named("counties").Codes.Where(Includes)];

    /// <summary>Whether there is such a county, and it may be seen.</summary>
    public bool Offers(string county) => Includes(county) && CodeList.Named("counties").Codes.Contains(county, StringComparer.Ordinal);

    public bool Includes(string county) => Counties is null || Counties.Contains(county, StringComparer.Ordinal);

    /// <summary>Of what belongs to a county or, where it names none, to the whole city; that only the whole city sees.</summary>
    public bool Sees(string? county) => Counties is null || (county is not null && Includes(county));

    /// <summary>Equal scopes have equal keys.</summary>
    public string Key => Counties is null ? "city" : string.Join('-', Counties);

    /// <summary>全市, or the counties by name.</summary>
    public Bilingual Name => Counties is null
        ? new Bilingual("全市", "Whole city")
        : new Bilingual(
            string.Join('、', Counties.Select(code => CodeList.Named("counties").NameOf(code).Zh)),
            string.Join(", ", Counties.Select(code => CodeList.Named("counties").NameOf(code).En)));
}
