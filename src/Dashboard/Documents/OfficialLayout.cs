namespace Dashboard.Documents;

/// <summary>Figures of GB/T 9704-2012 党政机关公文格式 in the units of a docx; the clause beside each.</summary>
internal static class OfficialLayout
{
    /// <summary>5.1: A4.</summary>
    public const uint PageWidth = 11906;

    public const uint PageHeight = 16838;

    /// <summary>5.2.1: 天头 37 mm, 订口 28 mm, 版心 156 mm × 225 mm; what is left at the right is 26 mm, below 35 mm.</summary>
    public const int Top = 2098;

    public const uint Left = 1587;

    public const uint Right = 1474;

    public const int Bottom = 1984;

    public const int TextWidth = (int)(PageWidth - Left - Right);

    /// <summary>5.2.3: 22 lines a page; 22 × 28.95 pt = 224.7 mm.</summary>
    public const int Line = 579;

    /// <summary>5.2.3: 28 characters a line, so each of 16 pt gives up a quarter of a point: 28 × 15.75 pt = 155.6 mm. A grid of characters would say the same, but not every program reads it alike.</summary>
    public const int Tighter = -5;

    /// <summary>One character (字) of a full line.</summary>
    public const double Character = TextWidth / 28.0;

    /// <summary>Half points: 2号 22 pt, 3号 16 pt, 4号 14 pt; 小四号 12 pt in tables, on which the standard is silent.</summary>
    public const int Size2 = 44;

    public const int Size3 = 32;

    public const int Size4 = 28;

    public const int SizeOfTables = 24;

    /// <summary>7.2.4: the letterhead stands 35 mm below the top of the text block.</summary>
    public const int LetterheadDown = 1984;

    /// <summary>7.2.4 leaves its size to the eye. As large as nine tenths of a line allow, at most 62 pt: 22 mm, the bound of the edition of 1999.</summary>
    public static int LetterheadSize(int characters) => Math.Min(124, (int)(TextWidth * 0.9 / 10 / Math.Max(characters, 1)));

    /// <summary>7.2.7: the red rule lies 4 mm under the number; in points.</summary>
    public const uint RuleDown = 11;

    /// <summary>7.4.1, in eighths of a point: 粗线 0.35 mm, 细线 0.25 mm. The standard gives the red rule no strength: 粗线.</summary>
    public const uint Thick = 8;

    public const uint Thin = 6;

    /// <summary>7.5: the dashes of the page number lie 7 mm below the text block. They stand in the middle of a line of 14 pt, which ends here above the edge of the page.</summary>
    public const uint PageNumberUp = 1447;

    public const int PageNumberLine = 280;

    /// <summary>Ours: who took the file away, in 小六号 under the page number, which stays where it is.</summary>
    public const int MarkLine = 180;

    public const int SizeOfMarks = 13;

    public const uint NoticeDown = 1000;

    /// <summary>EMU of the text block, 156 mm; a picture is at most 200 mm high, so that its caption stays with it.</summary>
    public const long PictureWidth = 156 * 36_000L;

    public const long PictureHeight = 200 * 36_000L;

    /// <summary>Characters in twentieths of a point.</summary>
    public static int Characters(double count) => (int)Math.Round(count * Character);

    /// <summary>Characters that a text takes: half of one for each digit or letter of Latin script.</summary>
    public static double WidthOf(string text) => text.Sum(c => c < 0x0100 ? 0.5 : 1);
}
