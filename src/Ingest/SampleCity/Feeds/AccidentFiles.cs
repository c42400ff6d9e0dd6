using Ingest.SampleCity.Chance;
using Ingest.SampleCity.Events;
using Ingest.SampleCity.Files;
using Ingest.SampleCity.Truth;

namespace Ingest.SampleCity.Feeds;

/// <summary>
/// 工伤事故与认定: a workbook a year of application, a sheet a month. The file of 2025 is that of January 2026, with its open cases open;
/// a later file brings their decisions and corrects what was wrong. 2023 has a correction too.
/// </summary>
internal sealed class AccidentFiles(FeedFolder folder, int year)
{
    private static readonly DateOnly SentFor2025 = new(2026, 1, 9);

    public IEnumerable<GeneratedFile> Write()
    {
        var known = year == 2025 ? SentFor2025 : CityTruth.KnownUntil;
        var cases = folder.Block.Injuries
            .Where(i => i.ReportedOn.Year == year && i.ReportedOn <= CityTruth.LastDay && i.OccurredOn.Year >= 2019)
            .OrderBy(i => i.Number, StringComparer.Ordinal)
            .ToArray();
        var isCorrected = year is 2023 or 2025;
        var misjudged = Misjudged(isCorrected ? cases : []);
        var slips = new Slips<Injury>(AccidentRow.Rates, folder.Chance(Purpose.Slips, $"{year}"));
        yield return Write($"{year}年", cases, new AccidentRow(known, misjudged), slips);
        if (isCorrected)
        {
            var right = slips.Lost.Concat(misjudged).ToHashSet();
            var again = cases.Where(i => right.Contains(i) || (i.DecidedOn > known && i.DecidedOn <= CityTruth.KnownUntil));
            yield return Write($"{year}年更正", again, new AccidentRow(CityTruth.KnownUntil, []), new Slips<Injury>(SlipRates.None, folder.Chance(Purpose.Slips, "none")));
        }
    }

    /// <summary>Cases first entered with a milder injury and another cause than they turned out to have.</summary>
    private HashSet<Injury> Misjudged(IReadOnlyList<Injury> cases)
    {
        var chance = folder.Chance(Purpose.Slips, $"{year} misjudged");
        return [.. cases.Where(i => i.Severity == "serious" && chance.Chance(0.05))];
    }

    private GeneratedFile Write(string name, IEnumerable<Injury> cases, AccidentRow row, Slips<Injury> slips)
    {
        var file = folder.Relative(name, "xlsx");
        var typist = new Typist(folder.Chance(Purpose.Spelling, name), (DateHabit)((year + 1) % 4));
        using var book = folder.Workbook(file);
        var months = cases.ToLookup(i => i.ReportedOn.Month);
        // In a city so small that nobody applied, the year's file still has a sheet.
        foreach (var month in months.Select(g => g.Key).DefaultIfEmpty(1).Order())
        {
            var number = 0;
            book.Add(new SheetPage(
                $"{month}月", $"济宁市工伤认定台账({name}{month}月申请)\n示例数据:单位和人员均为虚构",
                AccidentRow.Header(year), slips.Through(months[month], i => row.Type(i, ++number, year, typist))));
        }

        return slips.Tally(folder.Feed, file);
    }
}
