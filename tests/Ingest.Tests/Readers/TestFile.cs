using System.IO.Compression;

namespace Ingest.Tests.Readers;

/// <summary>A file in the temp folder that goes with its test.</summary>
internal sealed class TestFile(string ending) : IDisposable
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    public string Path { get; } = System.IO.Path.Combine(Directory.CreateTempSubdirectory("reader-test-").FullName, "file" + ending);

    public static TestFile Of(byte[] bytes, string ending = ".csv")
    {
        var file = new TestFile(ending);
        File.WriteAllBytes(file.Path, bytes);
        return file;
    }

    /// <summary>A workbook of one sheet, its xml written out: what no library would write can be tested.</summary>
    /// <param name="sheet">What stands inside <c>worksheet</c>.</param>
    /// <param name="formats">Number formats of the cell styles 0, 1 …</param>
    public static TestFile Workbook(string sheet, int[]? formats = null, string workbookPr = "", params (string Name, string Text)[] others)
    {
        var file = new TestFile(".xlsx");
        using var zip = ZipFile.Open(file.Path, ZipArchiveMode.Create);
        Write(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        Write(zip, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\">{workbookPr}<sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        Write(zip, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Package}\"><Relationship Id=\"rId1\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        Write(zip, "xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><cellXfs>{string.Concat((formats ?? [0]).Select(f => $"<xf numFmtId=\"{f}\" applyNumberFormat=\"1\"/>"))}</cellXfs></styleSheet>");
        Write(zip, "xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{Main}\">{sheet}</worksheet>");
        foreach (var (name, text) in others)
        {
            Write(zip, name, text);
        }

        return file;
    }

    public void Dispose() => Directory.Delete(System.IO.Path.GetDirectoryName(Path)!, recursive: true);

    private static void Write(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(text);
    }
}
