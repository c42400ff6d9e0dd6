using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Ingest.SampleCity.Files;

/// <summary>
/// Writes an xlsx row by row. Written here because the same seed must give the same bytes (a file that did not change is not loaded again),
/// and the libraries at hand stamp the time of writing into the package or cannot write titles, merged cells and formats while streaming.
/// </summary>
internal sealed class Workbook : IDisposable
{
    private static readonly DateTimeOffset Stamp = new(2026, 11, 10, 0, 0, 0, TimeSpan.Zero);
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly ZipArchive zip;
    private readonly List<string> names = [];
    private readonly Dictionary<string, int> strings = new(StringComparer.Ordinal);

    public Workbook(string path) => zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create);

    public void Add(SheetPage page)
    {
        names.Add(page.Name);
        using var sheet = Part($"xl/worksheets/sheet{names.Count}.xml");
        new SheetXml(sheet, Shared).Write(page);
    }

    public void Dispose()
    {
        WriteStrings();
        using (var part = Part("xl/styles.xml"))
        {
            part.Write(PackageParts.Styles);
        }

        using (var part = Part("xl/workbook.xml"))
        {
            part.Write(PackageParts.Workbook(names));
        }

        using (var part = Part("xl/_rels/workbook.xml.rels"))
        {
            part.Write(PackageParts.Relations(names.Count));
        }

        using (var part = Part("_rels/.rels"))
        {
            part.Write(PackageParts.RootRelations);
        }

        using (var part = Part("[Content_Types].xml"))
        {
            part.Write(PackageParts.ContentTypes(names.Count));
        }

        zip.Dispose();
    }

    private int Shared(string text)
    {
        if (!strings.TryGetValue(text, out var at))
        {
            strings[text] = at = strings.Count;
        }

        return at;
    }

    private void WriteStrings()
    {
        using var part = Part("xl/sharedStrings.xml");
        using var xml = XmlWriter.Create(part, new XmlWriterSettings { Encoding = Utf8 });
        xml.WriteStartElement("sst", PackageParts.Main);
        xml.WriteAttributeString("uniqueCount", strings.Count.ToString(CultureInfo.InvariantCulture));
        foreach (var text in strings.Keys)
        {
            xml.WriteStartElement("si");
            xml.WriteStartElement("t");
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(text);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private StreamWriter Part(string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.SmallestSize);
        entry.LastWriteTime = Stamp;
        return new StreamWriter(entry.Open(), Utf8, 1 << 16);
    }
}

/// <summary>A sheet: title over the whole width, header, rows.</summary>
/// <param name="Name">Of the sheet.</param>
/// <param name="Title">Merged over all columns; a second line below it where it has a line break.</param>
/// <param name="Header">Column headers.</param>
/// <param name="Rows">In order.</param>
/// <param name="Total">A last row that adds up, or null.</param>
internal sealed record SheetPage(string Name, string Title, IReadOnlyList<string> Header, IEnumerable<Cell[]> Rows, Cell[]? Total = null);
