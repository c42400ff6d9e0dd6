using DocumentFormat.OpenXml.Wordprocessing;

namespace Dashboard.Documents;

/// <summary>What stands outside the text block: the page number below, a notice above.</summary>
internal static class OfficialMargins
{
    /// <summary>7.5: — 1 — in 4号 宋体, one character from the outer edge: right on odd pages, left on even ones.</summary>
    public static Footer PageNumber(JustificationValues side)
    {
        var line = OfficialParagraphs.Of(OfficialStyles.PageNumber, "— ", OfficialParagraphs.To(side));
        line.Append(new SimpleField(OfficialParagraphs.Run("1")) { Instruction = "PAGE" }, OfficialParagraphs.Run(" —"));
        return new Footer(line);
    }

    public static Header Notice(string text) => new(OfficialParagraphs.Of(OfficialStyles.Notice, text));
}
