using DocumentFormat.OpenXml.Wordprocessing;

namespace Dashboard.Documents;

/// <summary>What stands outside the text block: the page number below, a notice above.</summary>
internal static class OfficialMargins
{
    /// <summary>7.5: — 1 — in 4号 宋体, one character from the outer edge: right on odd pages, left on even ones.</summary>
    /// <param name="side">Of the page.</param>
    /// <param name="mark">Under it; null for none.</param>
    public static Footer PageNumber(JustificationValues side, string? mark)
    {
        var line = OfficialParagraphs.Of(OfficialStyles.PageNumber, "— ", OfficialParagraphs.To(side));
        line.Append(new SimpleField(OfficialParagraphs.Run("1")) { Instruction = "PAGE" }, OfficialParagraphs.Run(" —"));
        return mark is null ? new Footer(line) : new Footer(line, OfficialParagraphs.Of(OfficialStyles.Mark, mark));
    }

    public static Header Notice(string text) => new(OfficialParagraphs.Of(OfficialStyles.Notice, text));
}
