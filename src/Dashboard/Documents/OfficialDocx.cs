using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Dashboard.Documents;

/// <summary>Lays an official document out after GB/T 9704-2012 党政机关公文格式 and writes it as docx. The same document gives the same bytes.</summary>
public static class OfficialDocx
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private const string MainId = "main";
    private const string OddId = "odd";
    private const string EvenId = "even";
    private const string OddNoticeId = "oddNotice";
    private const string EvenNoticeId = "evenNotice";

    /// <param name="document">What it says.</param>
    /// <param name="mark">Who took it away, when, and the number of that in the audit log: a property of the file, and on the paper of what is no original.</param>
    public static byte[] Write(OfficialDocument document, string? mark = null)
    {
        var printed = document.IsOriginal ? null : mark;
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            // Ids are given: those that are made up differ each time.
            var main = package.AddNewPart<MainDocumentPart>(ContentType + ".main+xml", MainId);
            main.AddNewPart<StyleDefinitionsPart>("styles").Styles = OfficialStyles.All();
            main.AddNewPart<FontTablePart>("fonts").Fonts = OfficialFonts.Table();
            main.AddNewPart<DocumentSettingsPart>("settings").Settings = Settings();
            main.AddNewPart<FooterPart>(OddId).Footer = OfficialMargins.PageNumber(JustificationValues.Right, printed);
            main.AddNewPart<FooterPart>(EvenId).Footer = OfficialMargins.PageNumber(JustificationValues.Left, printed);
            main.Document = new Document(new Body([.. Parts(document, new OfficialBody(main)), Section(main, document.Notice, printed is not null)]));
            OfficialMark.Keep(package, mark);
        }

        stream.Position = 0;
        return StablePackage.Of(stream);
    }

    private static IEnumerable<OpenXmlElement> Parts(OfficialDocument document, OfficialBody body) =>
    [
        .. Head(document),
        .. OfficialWords.Lines(document.Title).Select(line => OfficialParagraphs.Of(OfficialStyles.Title, line)),
        .. OfficialParagraphs.Blank(1),
        .. document.Addressee is null ? [] : new[] { OfficialParagraphs.Of(OfficialStyles.Normal, document.Addressee + "：") },
        .. OfficialEnd.Kept(body.Of(document.Body)),
        .. OfficialEnd.ListOf(document.Attachments),
        .. OfficialEnd.Signature(document),
        .. OfficialEnd.Remark(document.Remark),
        .. document.Attachments.SelectMany((attachment, at) => OfficialEnd.Attachment(attachment, at + 1, document.Attachments.Count, body)),
        .. OfficialImprint.Of(document),
    ];

    /// <summary>版头 (7.2): the letterhead 35 mm down, the number two lines below it, the red rule, two lines.</summary>
    private static IEnumerable<OpenXmlElement> Head(OfficialDocument document)
    {
        if (document.Letterhead is null)
        {
            return document.Number is null ? [] : [OfficialParagraphs.Of(OfficialStyles.Normal, document.Number, OfficialParagraphs.To(JustificationValues.Right)), .. OfficialParagraphs.Blank(1)];
        }

        var letterhead = OfficialParagraphs.Of(OfficialStyles.Letterhead, document.Letterhead);
        var size = OfficialLayout.LetterheadSize(OfficialWords.Safe(document.Letterhead).Length).ToString(System.Globalization.CultureInfo.InvariantCulture);
        letterhead.Elements<Run>().Single().PrependChild(new RunProperties(new FontSize { Val = size }, new FontSizeComplexScript { Val = size }));
        return
        [
            OfficialParagraphs.Of(OfficialStyles.Normal, null, new SpacingBetweenLines { Line = OfficialLayout.LetterheadDown.ToString(System.Globalization.CultureInfo.InvariantCulture), LineRule = LineSpacingRuleValues.Exact }),
            letterhead,
            .. OfficialParagraphs.Blank(2),
            OfficialParagraphs.Of(OfficialStyles.Number, document.Number ?? ""),
            .. OfficialParagraphs.Blank(2),
        ];
    }

    private static SectionProperties Section(MainDocumentPart main, string? notice, bool isMarked)
    {
        var section = new SectionProperties();
        if (notice is not null)
        {
            main.AddNewPart<HeaderPart>(OddNoticeId).Header = OfficialMargins.Notice(notice);
            main.AddNewPart<HeaderPart>(EvenNoticeId).Header = OfficialMargins.Notice(notice);
            section.Append(
                new HeaderReference { Type = HeaderFooterValues.Default, Id = OddNoticeId },
                new HeaderReference { Type = HeaderFooterValues.Even, Id = EvenNoticeId });
        }

        section.Append(
            new FooterReference { Type = HeaderFooterValues.Default, Id = OddId },
            new FooterReference { Type = HeaderFooterValues.Even, Id = EvenId },
            new PageSize { Width = OfficialLayout.PageWidth, Height = OfficialLayout.PageHeight },
            new PageMargin { Top = OfficialLayout.Top, Right = OfficialLayout.Right, Bottom = OfficialLayout.Bottom, Left = OfficialLayout.Left, Header = OfficialLayout.NoticeDown, Footer = OfficialLayout.PageNumberUp - (isMarked ? (uint)OfficialLayout.MarkLine : 0), Gutter = 0 },
            new DocGrid { Type = DocGridValues.Lines, LinePitch = OfficialLayout.Line });
        return section;
    }

    private static Settings Settings() => new(
        new EvenAndOddHeaders(),
        new CharacterSpacingControl { Val = CharacterSpacingValues.DoNotCompress },
        new Compatibility(new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }));
}
