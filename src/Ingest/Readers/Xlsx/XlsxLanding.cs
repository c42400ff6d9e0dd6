using System.Globalization;
using System.Xml;

namespace Ingest.Readers.Xlsx;

/// <summary>Lands a workbook: the zip is guarded, every visible sheet looked through, and only then are values read.</summary>
internal static class XlsxLanding
{
    public static IReadOnlyList<LandedSheet> Land(Landing landing, FileStream file)
    {
        using var archive = ZipGuard.Open(file, landing.Limits);
        Workbook workbook;
        List<(Worksheet Sheet, SheetFacts Facts)> scanned;
        try
        {
            ZipGuard.RefuseDocumentTypes(archive);
            workbook = Workbook.Of(archive);
            scanned = [.. workbook.Sheets.Where(s => !s.IsHidden).Select(s => (s, SheetScan.Of(s, workbook, landing.Limits, landing.Stop)))];
        }
        catch (Exception broken) when (broken is XmlException or InvalidDataException or EndOfStreamException)
        {
            throw new FileRefused("broken_workbook");
        }

        return scanned.Count == 0
            ? throw new FileRefused("no_visible_sheet")
            : WithHiddenSheets(Land(landing, workbook, scanned, file.Length), workbook);
    }

    private static List<LandedSheet> Land(Landing landing, Workbook workbook, List<(Worksheet Sheet, SheetFacts Facts)> scanned, long bytes)
    {
        var expected = Math.Max(1, scanned.Sum(s => (long)s.Facts.Rows));
        var (landed, before) = (new List<LandedSheet>(), 0L);
        foreach (var (sheet, facts) in scanned)
        {
            var table = string.Create(CultureInfo.InvariantCulture, $"landing_{landed.Count + 1}");
            landed.Add(new SheetLanding(landing, workbook, sheet, facts).Land(table, Report));
            before += landed[^1].Rows;
        }

        landing.Progress.Report(new LandingProgress(before, bytes, bytes));
        return landed;

        void Report(long rows) =>
            landing.Progress.Report(new LandingProgress(before + rows, (long)(bytes * Math.Min(1.0, (double)(before + rows) / expected)), bytes));
    }

    private static List<LandedSheet> WithHiddenSheets(List<LandedSheet> landed, Workbook workbook)
    {
        var hidden = workbook.Sheets.Where(s => s.IsHidden).Select(s => s.Name).ToList();
        if (hidden.Count > 0)
        {
            landed[0] = landed[0] with { Remarks = [.. landed[0].Remarks, new LandingRemark("hidden_sheets", string.Join("、", hidden))] };
        }

        return landed;
    }
}
