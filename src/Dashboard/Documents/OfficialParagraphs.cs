using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Dashboard.Documents;

/// <summary>Paragraphs and runs of an official document.</summary>
internal static class OfficialParagraphs
{
    /// <param name="style">One of <see cref="OfficialStyles"/>.</param>
    /// <param name="text">Made safe here; null for an empty line.</param>
    /// <param name="properties">Beyond the style's, in the order of the schema.</param>
    public static Paragraph Of(string style, string? text = null, params OpenXmlElement[] properties)
    {
        var paragraph = new Paragraph(new ParagraphProperties([new ParagraphStyleId { Val = style }, .. properties]));
        if (text is not null)
        {
            paragraph.Append(Run(text));
        }

        return paragraph;
    }

    public static IEnumerable<Paragraph> Blank(int lines, params OpenXmlElement[] properties) =>
        Enumerable.Range(0, lines).Select(_ => Of(OfficialStyles.Normal, null, [.. properties.Select(p => p.CloneNode(deep: true))]));

    /// <param name="text">Made safe here.</param>
    /// <param name="face">Where it is not the style's.</param>
    public static Run Run(string text, string? face = null)
    {
        var run = new Run();
        if (face is not null)
        {
            run.Append(new RunProperties(OfficialFonts.Of(face)));
        }

        run.Append(new Text(OfficialWords.Safe(text)) { Space = SpaceProcessingModeValues.Preserve });
        return run;
    }

    /// <summary>Indents in characters, for programs that know the grid, and in lengths, for those that do not.</summary>
    public static Indentation Indent(double left = 0, double right = 0, double hanging = 0)
    {
        var indent = new Indentation { LeftChars = Hundredths(left), Left = Twentieths(left), RightChars = Hundredths(right), Right = Twentieths(right) };
        if (hanging > 0)
        {
            (indent.HangingChars, indent.Hanging) = (Hundredths(hanging), Twentieths(hanging));
        }

        return indent;
    }

    public static Justification To(JustificationValues side) => new() { Val = side };

    private static int Hundredths(double characters) => (int)Math.Round(characters * 100);

    private static string Twentieths(double characters) => OfficialLayout.Characters(characters).ToString(CultureInfo.InvariantCulture);
}
