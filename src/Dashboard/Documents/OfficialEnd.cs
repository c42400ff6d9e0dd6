using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Dashboard.Documents;

/// <summary>What follows the text: 附件说明, 署名 and 成文日期, 附注, 附件, 版记.</summary>
internal static class OfficialEnd
{
    /// <summary>7.3.5.5: name and date never stand on a page without text: the last paragraph of the body goes with them.</summary>
    public static IEnumerable<OpenXmlElement> Kept(IEnumerable<OpenXmlElement> body)
    {
        var parts = body.ToList();
        if (parts.LastOrDefault() is Paragraph { ParagraphProperties: { } last })
        {
            last.KeepNext = new KeepNext();
        }

        return parts;
    }

    /// <summary>7.3.4: one line below the text, two characters in; names hang under their first character and end without a mark.</summary>
    public static IEnumerable<OpenXmlElement> ListOf(IReadOnlyList<OfficialAttachment> attachments)
    {
        const double Word = 3;
        var number = attachments.Count == 1 ? 0 : attachments.Count < 10 ? 0.75 : 1.25;
        return attachments.Count == 0
            ? []
            : OfficialParagraphs.Blank(1, new KeepNext()).Concat(attachments.Select((attachment, at) => OfficialParagraphs.Of(
                OfficialStyles.Normal,
                (at == 0 ? "附件：" : "") + (attachments.Count == 1 ? "" : OfficialWords.Mark(3, at + 1)) + attachment.Title,
                new KeepNext(),
                OfficialParagraphs.Indent(left: 2 + Word + number, hanging: (at == 0 ? Word : 0) + number))));
    }

    /// <summary>7.3.5: under a seal the date ends four characters from the right and the name stands over its middle; without one the name ends two from the right and the date starts two further in.</summary>
    public static IEnumerable<OpenXmlElement> Signature(OfficialDocument document)
    {
        var (name, date) = (OfficialWords.Safe(document.Signatory), OfficialWords.Date(document.SignedOn));
        var (nameRight, dateRight) = Places(OfficialLayout.WidthOf(name), OfficialLayout.WidthOf(date), document.IsSealed);
        return
        [
            .. OfficialParagraphs.Blank(document.IsSealed ? 2 : 1, new KeepNext()),
            OfficialParagraphs.Of(OfficialStyles.Normal, name, new KeepNext(), OfficialParagraphs.Indent(right: nameRight), OfficialParagraphs.To(JustificationValues.Right)),
            OfficialParagraphs.Of(OfficialStyles.Normal, date, OfficialParagraphs.Indent(right: dateRight), OfficialParagraphs.To(JustificationValues.Right)),
        ];
    }

    /// <summary>7.3.6: two characters in, in brackets, on the line below the date.</summary>
    public static IEnumerable<OpenXmlElement> Remark(string? remark) =>
        remark is null ? [] : [OfficialParagraphs.Of(OfficialStyles.Text, $"（{remark}）")];

    /// <summary>7.3.7: on a page of its own; 附件 and its number in 黑体 on the first line, the title on the third.</summary>
    public static IEnumerable<OpenXmlElement> Attachment(OfficialAttachment attachment, int number, int count, OfficialBody body) =>
    [
        OfficialParagraphs.Of(OfficialStyles.AttachmentMark, count == 1 ? "附件" : FormattableString.Invariant($"附件{number}"), new PageBreakBefore()),
        .. OfficialParagraphs.Blank(1),
        .. OfficialWords.Lines(attachment.Title).Select(line => OfficialParagraphs.Of(OfficialStyles.Title, line)),
        .. OfficialParagraphs.Blank(1),
        .. body.Of(attachment.Body),
    ];

    /// <summary>Right ends in characters. A name too long for the middle of the date moves the date, never over the edge.</summary>
    private static (double Name, double Date) Places(double name, double date, bool isSealed)
    {
        if (isSealed)
        {
            var right = Math.Max(4, (name - date) / 2);
            return (right + ((date - name) / 2), right);
        }

        return name - date >= 2 ? (2, name - date) : (4 + date - name, 2);
    }
}
