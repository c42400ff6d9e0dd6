using System.Globalization;
using Model.Codes;

namespace Ingest.Tests.SampleCity;

/// <summary>Cases and average insured of a key industry in a span of months, from the committed files in plain C#.</summary>
internal sealed class KeyIndustryCounts
{
    private static readonly HashSet<string> Production = CodeList.Named("grounds").Rows.Where(r => r[3] == "true").Select(r => r[0]).ToHashSet(StringComparer.Ordinal);
    private static readonly HashSet<string> All = CodeList.Named("grounds").Rows.Where(r => r[4] == "true").Select(r => r[0]).ToHashSet(StringComparer.Ordinal);
    private static readonly string[][] Members = [.. CodeList.Named("key-industry-members").Rows];

    private readonly Dictionary<string, Dictionary<string, string>[]> versions = SampleFiles.Committed.Current("employers")
        .GroupBy(r => r["employer_code"], StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.OrderBy(r => r["effective_from"], StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);

    private readonly Dictionary<string, string> divisionOf2011 = CodeList.Named("industries").Rows
        .Where(r => r[6].Length == 2)
        .ToDictionary(r => r[6], r => r[0], StringComparer.Ordinal);

    private readonly Dictionary<int, (string Month, string Cell, int Heads)[]> exposure = [];

    private readonly Lazy<(string Month, string Cell, string Ground)[]> recognised;

    public KeyIndustryCounts() => recognised = new(() =>
    [
        .. from r in SampleFiles.Committed.Current("accidents")
           where r.GetValueOrDefault("result") is "recognised" or "deemed"
           let month = r["occurred_on"][..7]
           select (month, Cell(r["employer_code"], month), r["ground"]),
    ]);

    public (int Cases, double AverageInsured) Of(string keyIndustry, string from, string to, bool isAll = false)
    {
        var members = Members.Where(m => m[0] == keyIndustry).ToArray();
        bool Counts(string month, string cell) => string.CompareOrdinal(month, from) >= 0 && string.CompareOrdinal(month, to) <= 0
            && members.Any(m => m[1].Length == 0 ? cell.EndsWith("licensed", StringComparison.Ordinal) : cell.StartsWith(m[1], StringComparison.Ordinal));

        var heads = Years(from, to).SelectMany(Exposure).Where(e => Counts(e.Month, e.Cell)).Sum(e => (long)e.Heads);
        var cases = recognised.Value.Count(c => (isAll ? All : Production).Contains(c.Ground) && Counts(c.Month, c.Cell));
        return (cases, heads / (double)Months(from, to));
    }

    private (string Month, string Cell, int Heads)[] Exposure(int year)
    {
        if (!exposure.TryGetValue(year, out var heads))
        {
            exposure[year] = heads =
            [
                .. SampleFiles.Committed.Current("enrolment", name => name.Contains($"/{year}年", StringComparison.Ordinal))
                    .Select(r => (r["month"], Cell(r["employer_code"], r["month"]), int.Parse(r["insured_count"], CultureInfo.InvariantCulture))),
            ];
        }

        return heads;
    }

    /// <summary>Share of a month's applications that nobody has decided yet.</summary>
    public static double Undecided(string month)
    {
        var cases = SampleFiles.Committed.Current("accidents").Where(r => r["occurred_on"][..7] == month).ToArray();
        return cases.Count(r => !r.ContainsKey("result")) / (double)cases.Length;
    }

    /// <summary>Division and licence of an employer in a month, e.g. <c>51 licensed</c>; a project or an unregistered employer is in no industry.</summary>
    private string Cell(string employer, string month)
    {
        if (!versions.TryGetValue(employer, out var all))
        {
            return "--";
        }

        // A version counts from the month in which it takes effect: text order is enough.
        var version = all.LastOrDefault(v => string.CompareOrdinal(v["effective_from"][..7], month) <= 0) ?? all[0];
        return version["enrolment_kind"] == "project" ? "--"
            : Division(version) + (version.GetValueOrDefault("hazchem_licence") == "true" ? " licensed" : "");
    }

    private string Division(Dictionary<string, string> version) => (version["industry_edition"], version["industry_code"]) switch
    {
        ("2017", var code) => code[..2],
        (_, "58") => "00",
        (_, ['5', '8', '1', ..]) => "59",
        (_, ['5', '8', ..]) => "58",
        (_, ['5', '9', ..]) => "59",
        (_, var code) => divisionOf2011[code[..2]],
    };

    private static IEnumerable<int> Years(string from, string to)
    {
        var first = int.Parse(from[..4], CultureInfo.InvariantCulture);
        return Enumerable.Range(first, int.Parse(to[..4], CultureInfo.InvariantCulture) - first + 1);
    }

    private static int Months(string from, string to)
    {
        int Of(string month) => (int.Parse(month[..4], CultureInfo.InvariantCulture) * 12) + int.Parse(month[5..7], CultureInfo.InvariantCulture);
        return Of(to) - Of(from) + 1;
    }
}
