using DocumentFormat.OpenXml.Wordprocessing;

namespace Dashboard.Documents;

/// <summary>
/// Faces that the standard names, by the names under which Chinese offices have them installed. None may be shipped: a program that lacks
/// one is told in the document's font table what to take instead, in this order.
/// </summary>
internal static class OfficialFonts
{
    /// <summary>小标宋体: letterhead and titles.</summary>
    public const string Title = "方正小标宋简体";

    /// <summary>仿宋体: everything that is not said to be otherwise.</summary>
    public const string Text = "仿宋_GB2312";

    /// <summary>黑体: headings of the first level, heads of tables, the word 附件.</summary>
    public const string Heading1 = "黑体";

    /// <summary>楷体: headings of the second level.</summary>
    public const string Heading2 = "楷体_GB2312";

    /// <summary>宋体: page numbers.</summary>
    public const string PageNumber = "宋体";

    /// <summary>Digits and Latin letters in the text.</summary>
    public const string Latin = "Times New Roman";

    private static readonly (string Name, string Instead)[] Substitutes =
    [
        (Title, "FZXiaoBiaoSong-B05S,小标宋体,华文中宋,STZhongsong,宋体,SimSun,Noto Serif CJK SC"),
        (Text, "FangSong_GB2312,仿宋,FangSong,华文仿宋,STFangsong,Noto Serif CJK SC"),
        (Heading1, "SimHei,微软雅黑,Noto Sans CJK SC"),
        (Heading2, "KaiTi_GB2312,楷体,KaiTi,华文楷体,STKaiti,Noto Serif CJK SC"),
        (PageNumber, "SimSun,华文宋体,STSong,Noto Serif CJK SC"),
    ];

    public static Fonts Table() => new(Substitutes.Select(font => new Font(
        new AltName { Val = font.Instead },
        new FontCharSet { Val = "86" })
    { Name = font.Name }));

    public static RunFonts Of(string face) => new() { Ascii = Latin, HighAnsi = Latin, EastAsia = face, ComplexScript = Latin };
}
