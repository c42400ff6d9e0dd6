namespace Dashboard.Tests.Independent;

/// <summary>What an employer was in a month.</summary>
internal sealed record PlainPlace(string County, string Division, bool HasLicence, bool IsProject)
{
    /// <summary>Nobody registered the employer.</summary>
    public static PlainPlace Unknown { get; } = new("000000", "00", false, false);
}

/// <summary>The register: attributes of a month are those in force on its last day; before the first registration, the first.</summary>
internal sealed class PlainRegister(IEnumerable<PlainEmployer> rows)
{
    private readonly Dictionary<string, PlainEmployer[]> history = rows
        .GroupBy(row => row.Code, StringComparer.Ordinal)
        .ToDictionary(all => all.Key, all => all.OrderBy(row => row.EffectiveFrom).ToArray(), StringComparer.Ordinal);

    public PlainPlace Of(string employer, int month)
    {
        if (!history.TryGetValue(employer, out var versions))
        {
            return PlainPlace.Unknown;
        }

        var version = versions.LastOrDefault(v => v.EffectiveFrom <= PlainMonths.LastDay(month)) ?? versions[0];
        return new PlainPlace(version.County, Division2017(version.Edition, version.Industry), version.HasLicence == true, version.Kind == "project");
    }

    /// <summary>The edition of 2011 numbers its divisions 01 to 96, that of 2017 01 to 97, both without gaps.</summary>
    public static bool HasDivision(long edition, string division) =>
        string.CompareOrdinal(division, "01") >= 0 && string.CompareOrdinal(division, edition == 2017 ? "97" : "96") <= 0;

    /// <summary>
    /// GB/T 4754-2011 to 2017 as the standards' tables of contents show: 79 (land) came in, so that 79–96 became 80–97;
    /// 581 handling moved to 59 beside storage, 582 transport agencies stayed in 58. Bare 58 of 2011 may be either.
    /// </summary>
    public static string Division2017(long edition, string industry)
    {
        var division = int.Parse(industry[..2], System.Globalization.CultureInfo.InvariantCulture);
        return (edition, division) switch
        {
            (2017, _) => industry[..2],
            (_, 58) => industry.Length < 3 ? "00" : industry[2] switch { '1' => "59", '2' => "58", _ => "00" },
            (_, >= 79) => $"{division + 1}",
            _ => industry[..2],
        };
    }
}
