using System.Globalization;
using Dashboard.Documents;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using SkiaSharp;

namespace Dashboard.Tests.Documents;

/// <summary>An official document as it was written, opened again.</summary>
internal sealed class WrittenDocument : IDisposable
{
    private readonly WordprocessingDocument package;

    public WrittenDocument(OfficialDocument document, string? mark = null)
        : this(OfficialDocx.Write(document, mark))
    {
    }

    public WrittenDocument(byte[] bytes)
    {
        Bytes = bytes;
        package = WordprocessingDocument.Open(new MemoryStream(Bytes), isEditable: false);
    }

    public byte[] Bytes { get; }

    public MainDocumentPart Main => package.MainDocumentPart!;

    public Body Body => Main.Document!.Body!;

    public SectionProperties Section => Body.Elements<SectionProperties>().Single();

    public IEnumerable<Paragraph> Paragraphs => Body.Elements<Paragraph>();

    public IReadOnlyList<string> Texts => [.. Paragraphs.Select(p => p.InnerText)];

    public IReadOnlyList<string> Faults => [.. new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Microsoft365).Validate(package).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}")];

    /// <summary>What its properties say of who took it; null for nothing.</summary>
    public string? Mark => package.CustomFilePropertiesPart?.Properties?.InnerText;

    /// <summary>What stands at the foot of odd pages and of even ones.</summary>
    public IReadOnlyList<string> Feet => [.. Main.FooterParts.Select(foot => foot.Footer!.InnerText)];

    /// <summary>The one paragraph that says so.</summary>
    public Paragraph Saying(string text) => Body.Descendants<Paragraph>().Single(p => p.InnerText == text);

    /// <summary>Points of the letters of a paragraph: its own, else its style's.</summary>
    public double PointsOf(Paragraph paragraph) =>
        int.Parse(paragraph.Descendants<FontSize>().FirstOrDefault()?.Val?.Value ?? StyleOf(paragraph).StyleRunProperties!.FontSize!.Val!.Value!, CultureInfo.InvariantCulture) / 2.0;

    public Style StyleOf(Paragraph paragraph) => Main.StyleDefinitionsPart!.Styles!.Elements<Style>().Single(s => s.StyleId == paragraph.ParagraphProperties!.ParagraphStyleId!.Val);

    /// <summary>The Chinese face of the first letters of a paragraph: their own, else the style's.</summary>
    public string? FaceOf(Paragraph paragraph) =>
        paragraph.Descendants<RunFonts>().FirstOrDefault()?.EastAsia?.Value ?? StyleOf(paragraph).StyleRunProperties!.RunFonts!.EastAsia!.Value;

    public void Dispose() => package.Dispose();

    /// <summary>A document with everything that one may have.</summary>
    public static OfficialDocument Full => Plain with
    {
        Letterhead = "济宁市人力资源和社会保障局文件",
        Number = "济工认字〔2026〕123号",
        Title = "济宁市人力资源和社会保障局\n关于2026年第三季度工伤预防\n工作情况的通报",
        Addressee = "各县（市、区）人力资源和社会保障局，市工伤预防联席会议各成员单位",
        Body =
        [
            new OfficialText("现将2026年第三季度工伤预防工作情况通报如下。数据截至2026年9月，统计口径见附件。"),
            new OfficialHeading(1, "总体情况"),
            new OfficialText(string.Concat(Enumerable.Repeat("全市参保单位认定工伤保持下降。", 12))),
            new OfficialHeading(2, "重点行业。", "煤矿较基期下降23.1%，建筑施工尚不确定。"),
            new OfficialHeading(3, "煤矿。", "降幅最大。"),
            new OfficialHeading(4, "井下运输。", "事故最多。"),
            new OfficialHeading(4, "顶板。", "次之。"),
            new OfficialHeading(2, "各县（市、区）。", "差距较大。"),
            new OfficialTable("重点行业工伤事故发生率（‰）", [new("行业"), new("发生率", IsNumber: true), new("区间")], [["煤矿", "3.45", "2.61—4.48"], ["建筑施工", "2.72", "1.98—3.65"]]) { Note = "来源：市人力资源和社会保障局。" },
            new OfficialPicture("滚动12个月工伤事故发生率", "煤矿的滚动发生率由4.5‰降到3.5‰", Png(1200, 600), "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1200 600\"><rect width=\"1200\" height=\"600\" fill=\"#036\"/></svg>"u8.ToArray()),
            new OfficialHeading(1, "下一步工作"),
            new OfficialHeading(2, "加强监测。"),
            new OfficialText(string.Concat(Enumerable.Repeat("各单位要按月报送数据，及时整改隐患，按时回复办理情况。", 9))),
            new OfficialText("各单位要于年底前书面报告全年办理情况。"),
        ],
        Attachments = [new("各县（市、区）工伤事故发生率", [new OfficialText("略。")]), new("统计口径说明", [new OfficialHeading(1, "口径"), new OfficialText("见定义。")])],
        Remark = "此件主动公开",
        CopiesTo = ["省人力资源和社会保障厅", "市政府办公室"],
        IssuedBy = "济宁市人力资源和社会保障局办公室",
        IssuedOn = new(2026, 11, 11),
        Notice = "示例数据，不作公文使用",
    };

    /// <summary>A document with as little as one may have.</summary>
    public static OfficialDocument Plain { get; } = new()
    {
        Title = "重大疑难工伤案件合议意见书",
        Body = [new OfficialText("合议意见如下。")],
        Signatory = "济宁市人力资源和社会保障局",
        SignedOn = new(2026, 11, 10),
    };

    public static byte[] Png(int width, int height)
    {
        using var bitmap = new SKBitmap(width, height);
        bitmap.Erase(SKColors.SteelBlue);
        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }
}
