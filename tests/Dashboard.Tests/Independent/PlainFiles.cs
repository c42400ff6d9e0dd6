using System.Globalization;
using System.Text.RegularExpressions;

namespace Dashboard.Tests.Independent;

/// <summary>The records that count today, of all committed files of a feed.</summary>
internal sealed partial class PlainFiles(string repository)
{
    private readonly PlainCodes codes = new(repository);

    public IReadOnlyCollection<PlainEmployer> Employers() => Current<PlainEmployer, (string, DateOnly)>("employers", row => [PlainEmployer.Of(row, codes)], e => (e.Code, e.EffectiveFrom));

    public IReadOnlyCollection<PlainCase> Cases() => Current<PlainCase, string>("accidents", row => [PlainCase.Of(row, codes)], c => c.Number);

    public IReadOnlyCollection<PlainDisease> Diseases() => Current<PlainDisease, string>("occupational_diseases", row => [PlainDisease.Of(row, codes)], d => d.Number);

    public IReadOnlyCollection<PlainCount> HeadCounts() => Current("enrolment", Counts, c => (c.Employer, c.Month));

    /// <summary>Identity numbers in the right payments of one month's file.</summary>
    public IReadOnlySet<string> PaidPersons(string month)
    {
        var persons = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in PlainSheets.Rows(Path.Combine(repository, "data", "samples", "payments", month + ".csv")))
        {
            var judge = new PlainJudge(row, codes);
            judge.Needed(judge.Text(100, "支付流水号"));
            judge.Needed(judge.Credit("统一社会信用代码"));
            judge.Needed(judge.Code("payment-items", "待遇项目"));
            judge.Needed(judge.Code("payers", "支付渠道"));
            judge.Expect(row["支付月份"] == month && decimal.TryParse(row["支付金额"], NumberStyles.Number, CultureInfo.InvariantCulture, out var yuan) && yuan is >= 0 and <= 3_000_000);
            var person = judge.Needed(judge.Identity("身份证号"));
            if (judge.IsRight)
            {
                persons.Add(person!);
            }
        }

        return persons;
    }

    /// <summary>
    /// Within one file a key that stands with different values counts nowhere, with equal values once;
    /// of several files the later wins, key by key.
    /// </summary>
    private Dictionary<TKey, T>.ValueCollection Current<T, TKey>(string feed, Func<PlainRow, IEnumerable<T?>> records, Func<T, TKey> keyOf)
        where T : class
        where TKey : notnull
    {
        var current = new Dictionary<TKey, T>();
        foreach (var path in Directory.EnumerateFiles(Path.Combine(repository, "data", "samples", feed)).OrderBy(Path.GetFileNameWithoutExtension, StringComparer.Ordinal))
        {
            foreach (var same in PlainSheets.Rows(path).SelectMany(records).OfType<T>().GroupBy(keyOf))
            {
                if (same.Distinct().Count() == 1)
                {
                    current[same.Key] = same.First();
                }
            }
        }

        return current.Values;
    }

    /// <summary>A row of a year's sheet: one record a non-blank month.</summary>
    private IEnumerable<PlainCount?> Counts(PlainRow row)
    {
        var judge = new PlainJudge(row, codes);
        var employer = judge.Needed(judge.Credit("统一社会信用代码", "信用代码"));
        if (!judge.IsRight)
        {
            yield break;
        }

        foreach (var header in row.Header.Keys)
        {
            if (MonthHeader().Match(header) is { Success: true } match && row[header] is { } text
                && PlainText.Whole(text) is >= 0 and <= 200_000 and { } insured)
            {
                var year = match.Groups["year"].Success ? int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture) : row.Year;
                yield return new PlainCount(employer!, PlainMonths.Of(year, int.Parse(match.Groups["month"].Value, CultureInfo.InvariantCulture)), insured);
            }
        }
    }

    [GeneratedRegex("^((?<year>20[0-9]{2})年)?(?<month>[0-9]{1,2})月$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MonthHeader();
}
