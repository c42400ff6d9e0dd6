using System.Globalization;
using Dashboard.Documents;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Dashboard.Tests.Documents;

/// <summary>导出标记 of official documents.</summary>
public sealed class OfficialMarkTests
{
    private const string Mark = "导出人：wang · 编号12";

    [Fact]
    public void Who_took_an_original_stands_in_its_properties_and_not_on_its_paper()
    {
        using var marked = new WrittenDocument(WrittenDocument.Full, Mark);
        using var full = new WrittenDocument(WrittenDocument.Full);

        Assert.Empty(marked.Faults);
        Assert.Equal(Mark, marked.Mark);
        Assert.Equal(full.Body.OuterXml, marked.Body.OuterXml);
        Assert.Equal(full.Feet, marked.Feet);
        Assert.Null(full.Mark);
    }

    [Fact]
    public void Who_took_a_working_paper_stands_under_its_page_number_which_stays_where_it_was()
    {
        var paper = WrittenDocument.Full with { Letterhead = null };
        using var marked = new WrittenDocument(paper, Mark);
        using var unmarked = new WrittenDocument(paper);
        var foot = marked.Main.FooterParts.First().Footer!.Elements<Paragraph>().ToList();
        var line = int.Parse(marked.StyleOf(foot[1]).StyleParagraphProperties!.SpacingBetweenLines!.Line!, CultureInfo.InvariantCulture);

        Assert.Empty(marked.Faults);
        Assert.Equal(Mark, marked.Mark);
        Assert.All(marked.Feet, text => Assert.EndsWith(Mark, text, StringComparison.Ordinal));
        Assert.Equal((uint)unmarked.Section.GetFirstChild<PageMargin>()!.Footer!, marked.Section.GetFirstChild<PageMargin>()!.Footer! + line);
        Assert.Equal(marked.Bytes, OfficialDocx.Write(paper, Mark));
    }
}
