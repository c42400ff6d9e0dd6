using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Dashboard.Documents;

/// <summary>正文 of a document or an attachment: paragraphs, counted headings, tables, pictures.</summary>
internal sealed class OfficialBody(MainDocumentPart main)
{
    /// <summary>Pictures are numbered through the whole document.</summary>
    private uint pictures;

    public IEnumerable<OpenXmlElement> Of(IReadOnlyList<OfficialPart> parts)
    {
        var counted = new int[4];
        return parts.SelectMany(part => part switch
        {
            OfficialText text => OfficialWords.Lines(text.Text).Select(line => OfficialParagraphs.Of(OfficialStyles.Text, line)),
            OfficialHeading heading => [Heading(heading, counted)],
            OfficialTable table => OfficialTables.Of(table),
            OfficialPicture picture => OfficialPictures.Of(main, picture, ++pictures),
            _ => throw new ArgumentOutOfRangeException(nameof(parts), part, "No such part."),
        }).ToList();
    }

    private static Paragraph Heading(OfficialHeading heading, int[] counted)
    {
        var mark = OfficialWords.Mark(heading.Level, ++counted[heading.Level - 1]);
        Array.Clear(counted, heading.Level, counted.Length - heading.Level);
        var paragraph = heading.Rest is null
            ? OfficialParagraphs.Of(OfficialStyles.Heading(heading.Level), null, new KeepNext())
            : OfficialParagraphs.Of(OfficialStyles.Heading(heading.Level));
        paragraph.Append(OfficialParagraphs.Run(mark + heading.Text, OfficialStyles.FaceOf(heading.Level)));
        if (heading.Rest is not null)
        {
            paragraph.Append(OfficialParagraphs.Run(heading.Rest));
        }

        return paragraph;
    }
}
