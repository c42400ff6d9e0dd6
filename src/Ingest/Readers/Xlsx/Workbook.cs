using System.IO.Compression;
using System.Xml;

namespace Ingest.Readers.Xlsx;

/// <summary>What the workbook says of all its sheets.</summary>
/// <param name="Sheets">In order.</param>
/// <param name="CountsFrom1904">Its days count from 1904, as old Macs do.</param>
/// <param name="ChineseDateStyles">Cell styles of <see cref="ChineseDates"/>.</param>
internal sealed record Workbook(IReadOnlyList<Worksheet> Sheets, bool CountsFrom1904, IReadOnlySet<int> ChineseDateStyles)
{
    private const string Main = "xl/workbook.xml";
    private const string OfficeRelationships = "/relationships";

    /// <summary>No part may bring in anything from outside.</summary>
    public static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true };

    public static Workbook Of(ZipArchive archive)
    {
        var targets = Targets(archive);
        var sheets = new List<Worksheet>();
        var countsFrom1904 = false;
        using var reader = Reader(archive, Main);
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "workbookPr" })
            {
                countsFrom1904 = reader.GetAttribute("date1904") is "1" or "true";
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "sheet" } && Sheet(reader, targets, archive) is { } sheet)
            {
                sheets.Add(sheet);
            }
        }

        return new Workbook(sheets, countsFrom1904, ChineseDates.Styles(archive));
    }

    /// <summary>A zip that holds no workbook is another kind of file.</summary>
    public static void RefuseOther(ZipArchive archive)
    {
        if (archive.GetEntry(Main) is null)
        {
            throw new FileRefused("not_a_workbook");
        }
    }

    /// <returns>Null for chart sheets and macro sheets: they hold no rows.</returns>
    private static Worksheet? Sheet(XmlReader reader, Dictionary<string, string> targets, ZipArchive archive)
    {
        var name = reader.GetAttribute("name") ?? "";
        var isHidden = reader.GetAttribute("state") is "hidden" or "veryHidden";
        var id = "";
        while (reader.MoveToNextAttribute())
        {
            id = reader.LocalName == "id" && reader.NamespaceURI.EndsWith(OfficeRelationships, StringComparison.Ordinal) ? reader.Value : id;
        }

        return targets.TryGetValue(id, out var target) && archive.GetEntry(target) is { } part ? new Worksheet(name, isHidden, part) : null;
    }

    /// <summary>Relationship id → path of the worksheet part.</summary>
    private static Dictionary<string, string> Targets(ZipArchive archive)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        using var reader = Reader(archive, "xl/_rels/workbook.xml.rels");
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "Relationship" }
                && reader.GetAttribute("Type")?.EndsWith("/worksheet", StringComparison.Ordinal) == true
                && reader.GetAttribute("Id") is { } id && reader.GetAttribute("Target") is { } target)
            {
                targets[id] = target.StartsWith('/') ? target[1..] : "xl/" + target;
            }
        }

        return targets;
    }

    private static XmlReader Reader(ZipArchive archive, string part) =>
        XmlReader.Create((archive.GetEntry(part) ?? throw new FileRefused("not_a_workbook")).Open(), Settings);
}

/// <param name="Part">Its xml in the zip.</param>
internal sealed record Worksheet(string Name, bool IsHidden, ZipArchiveEntry Part);
