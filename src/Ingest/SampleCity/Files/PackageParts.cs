using System.Globalization;
using System.Security;

namespace Ingest.SampleCity.Files;

/// <summary>The fixed parts of an xlsx package (ECMA-376 part 1).</summary>
internal static class PackageParts
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    /// <summary>Formats in the order of <see cref="CellStyle"/>: none, date, date in Chinese, title, header, thousands.</summary>
    public const string Styles = $"""
        {Head}<styleSheet xmlns="{Main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts>
        <fonts count="3"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="16"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts>
        <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
        <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
        <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
        <cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
        <xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
        <xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
        <xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf>
        <xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment horizontal="center" wrapText="1"/></xf>
        <xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>
        """;

    public const string RootRelations =
        $"{Head}<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"rId1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";

    public static string Workbook(IReadOnlyList<string> sheets) =>
        $"{Head}<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets>"
        + Each(sheets.Count, i => $"<sheet name=\"{SecurityElement.Escape(sheets[i - 1])}\" sheetId=\"{i}\" r:id=\"rId{i}\"/>")
        + "</sheets></workbook>";

    public static string Relations(int sheets) =>
        $"{Head}<Relationships xmlns=\"{Package}/relationships\">"
        + Each(sheets, i => $"<Relationship Id=\"rId{i}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>")
        + $"<Relationship Id=\"rId{sheets + 1}\" Type=\"{Office}/styles\" Target=\"styles.xml\"/>"
        + $"<Relationship Id=\"rId{sheets + 2}\" Type=\"{Office}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>";

    public static string ContentTypes(int sheets) =>
        $"{Head}<Types xmlns=\"{Package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{Type}.sheet.main+xml\"/>"
        + Each(sheets, i => $"<Override PartName=\"/xl/worksheets/sheet{i}.xml\" ContentType=\"{Type}.worksheet+xml\"/>")
        + $"<Override PartName=\"/xl/styles.xml\" ContentType=\"{Type}.styles+xml\"/>"
        + $"<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"{Type}.sharedStrings+xml\"/></Types>";

    private static string Each(int count, Func<int, FormattableString> part) =>
        string.Concat(Enumerable.Range(1, count).Select(i => part(i).ToString(CultureInfo.InvariantCulture)));
}
