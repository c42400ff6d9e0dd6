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

    public (int Cases, double AverageInsured) Of(string keyIndustry, string from, string to, bool isAll = false)
    {
        bool InSpan(string month) => string.CompareOrdinal(month, from) >= 0 && string.CompareOrdinal(month, to) <= 0;
        var heads = SampleFiles.Committed.Current("enrolment", n => Years(from, to).Any(y => n.Contains($"/{y}年", StringComparison.Ordinal)))
            .Where(r => InSpan(r["month"]) && IsMember(keyIndustry, r["employer_code"], r["month"]))
            .Sum(r => long.Parse(r["insured_count"], CultureInfo.InvariantCulture));
        var cases = SampleFiles.Committed.Current("accidents")
            .Count(r => InSpan(r["occurred_on"][..7]) && r.GetValueOrDefault("result") is "recognised" or "deemed"
                && (isAll ? All : Production).Contains(r["ground"]) && IsMember(keyIndustry, r["employer_code"], r["occurred_on"][..7]));
        return (cases, heads / (double)Months(from, to));
    }

    /// <summary>Share of a month's applications that nobody has decided yet.</summary>
    public static double Undecided(string month)
    {
        var cases = SampleFiles.Committed.Current("accidents").Where(r => r["occurred_on"][..7] == month).ToArray();
        return cases.Count(r => !r.ContainsKey("result")) / (double)cases.Length;
    }

    private bool IsMember(string keyIndustry, string employer, string month)
    {
        if (!versions.TryGetValue(employer, out var all))
        {
            return false;
        }

        var end = DateOnly.ParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture).AddMonths(1).AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var version = all.LastOrDefault(v => string.CompareOrdinal(v["effective_from"], end) <= 0) ?? all[0];
        return version["enrolment_kind"] != "project"
            && Members.Any(m => m[0] == keyIndustry
                && (m[1].Length == 0 ? version.GetValueOrDefault("hazchem_licence") == "true" : m[1] == Division(version)));
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
