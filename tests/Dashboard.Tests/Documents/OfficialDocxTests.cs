using System.Globalization;
using System.IO.Compression;
using Dashboard.Documents;
using DocumentFormat.OpenXml.Wordprocessing;
using Model.Warehouse;

namespace Dashboard.Tests.Documents;

/// <summary>Figures are those of GB/T 9704-2012 党政机关公文格式, in mm and points; the clause beside each.</summary>
public sealed class OfficialDocxTests : IDisposable
{
    private readonly WrittenDocument full = new(WrittenDocument.Full);
    private readonly WrittenDocument plain = new(WrittenDocument.Plain);

    public void Dispose()
    {
        full.Dispose();
        plain.Dispose();
    }

    [Fact]
    public void A_document_with_everything_and_one_with_little_are_valid()
    {
        // Kept for eyes: people open it in the program they have.
        var kept = Directory.CreateDirectory(Path.Combine(DataFolder.RepositoryRoot(AppContext.BaseDirectory), "artifacts", "documents")).FullName;
        File.WriteAllBytes(Path.Combine(kept, "full.docx"), full.Bytes);
        File.WriteAllBytes(Path.Combine(kept, "plain.docx"), plain.Bytes);

        Assert.Empty(full.Faults);
        Assert.Empty(plain.Faults);
    }

    /// <summary>5.1, 5.2.1: A4; 37 mm above, 28 mm left, a text block of 156 mm × 225 mm, each within 1 mm.</summary>
    [Fact]
    public void The_text_block_is_156_by_225_millimetres_on_A4_with_37_above_and_28_at_the_left()
    {
        var (page, margin) = (full.Section.GetFirstChild<PageSize>()!, full.Section.GetFirstChild<PageMargin>()!);

        Near(210, page.Width!);
        Near(297, page.Height!);
        Near(37, margin.Top!);
        Near(28, margin.Left!);
        Near(156, page.Width! - margin.Left! - margin.Right!);
        Near(225, (int)(uint)page.Height! - margin.Top! - margin.Bottom!);
    }

    /// <summary>5.2.3: 22 lines a page, 28 characters a line, filling the block.</summary>
    [Fact]
    public void A_page_holds_22_lines_of_28_characters()
    {
        var (page, margin) = (full.Section.GetFirstChild<PageSize>()!, full.Section.GetFirstChild<PageMargin>()!);
        var text = full.Paragraphs.First(p => p.InnerText.StartsWith("全市", StringComparison.Ordinal));
        var line = full.StyleOf(text).StyleParagraphProperties!.SpacingBetweenLines!;
        var character = full.PointsOf(text) + (full.StyleOf(text).StyleRunProperties!.Spacing!.Val! / 20.0);

        Assert.Equal(LineSpacingRuleValues.Exact, line.LineRule!.Value);
        Assert.Equal(22, ((int)(uint)page.Height! - margin.Top! - margin.Bottom!) / int.Parse(line.Line!, CultureInfo.InvariantCulture));
        Assert.Equal(28, (int)((page.Width! - margin.Left! - margin.Right!) / 20.0 / character));
    }

    /// <summary>5.2.2, 7.2.4–7.3.3: 小标宋 for letterhead and title, 2号 the title; 3号 仿宋 the text; 黑体, 楷体, 仿宋, 仿宋 the headings. 2号 is 22 pt, 3号 16 pt.</summary>
    [Theory]
    [InlineData("济宁市人力资源和社会保障局文件", "方正小标宋简体", null)]
    [InlineData("济工认字〔2026〕123号", "仿宋_GB2312", 16.0)]
    [InlineData("工作情况的通报", "方正小标宋简体", 22.0)]
    [InlineData("各县（市、区）人力资源和社会保障局，市工伤预防联席会议各成员单位：", "仿宋_GB2312", 16.0)]
    [InlineData("现将2026年第三季度工伤预防工作情况通报如下。数据截至2026年9月，统计口径见附件。", "仿宋_GB2312", 16.0)]
    [InlineData("一、总体情况", "黑体", 16.0)]
    [InlineData("（一）重点行业。煤矿较基期下降23.1%，建筑施工尚不确定。", "楷体_GB2312", 16.0)]
    [InlineData("1.煤矿。降幅最大。", "仿宋_GB2312", 16.0)]
    [InlineData("（1）井下运输。事故最多。", "仿宋_GB2312", 16.0)]
    [InlineData("附件1", "黑体", 16.0)]
    public void Each_element_has_the_face_and_size_of_the_standard(string text, string face, double? points)
    {
        var paragraph = full.Saying(text);

        Assert.Equal(face, full.FaceOf(paragraph));
        Assert.Equal(points ?? full.PointsOf(paragraph), full.PointsOf(paragraph));
    }

    /// <summary>7.3.3: the heading's face ends with the heading.</summary>
    [Fact]
    public void What_follows_a_heading_in_its_paragraph_is_in_the_face_of_the_text() =>
        Assert.Equal(
            ["（一）重点行业。", "煤矿较基期下降23.1%，建筑施工尚不确定。"],
            full.Saying("（一）重点行业。煤矿较基期下降23.1%，建筑施工尚不确定。").Elements<Run>().OrderBy(r => r.RunProperties is null).Select(r => r.InnerText));

    /// <summary>7.3.3: numbers start again under each heading above.</summary>
    [Fact]
    public void Headings_are_counted_within_the_heading_above_them() => Assert.Equal(
        ["一、", "（一）", "1.", "（1）", "（2）", "（二）", "二、", "（一）", "一、"],
        full.Paragraphs.Where(p => full.StyleOf(p).StyleId!.Value!.StartsWith("Heading", StringComparison.Ordinal)).Select(p => p.InnerText[..(p.InnerText.IndexOfAny(['、', '）', '.']) + 1)]));

    /// <summary>7.2.4: 35 mm; 7.2.5: two lines; 7.2.7: 4 mm, red, as wide as the block; 7.3.1: two lines.</summary>
    [Fact]
    public void The_head_keeps_its_distances_and_the_rule_is_red()
    {
        var head = full.Paragraphs.Take(8).ToList();
        var rule = full.StyleOf(head[4]).StyleParagraphProperties!.ParagraphBorders!.BottomBorder!;

        Near(35, int.Parse(head[0].ParagraphProperties!.SpacingBetweenLines!.Line!, CultureInfo.InvariantCulture));
        Assert.Equal(["", "济宁市人力资源和社会保障局文件", "", "", "济工认字〔2026〕123号", "", "", "济宁市人力资源和社会保障局"], head.Select(p => p.InnerText));
        Assert.Equal(("FF0000", "FF0000"), (rule.Color!.Value, full.StyleOf(head[1]).StyleRunProperties!.Color!.Val!.Value));
        Near(4, rule.Space! * 20);
    }

    /// <summary>7.2.4: 居中排布 on one line, however long the name.</summary>
    [Theory]
    [InlineData("济宁市人社局文件")]
    [InlineData("济宁市人力资源和社会保障局济宁市卫生健康委员会济宁市应急管理局文件")]
    public void A_letterhead_fits_on_its_line(string letterhead)
    {
        using var document = new WrittenDocument(WrittenDocument.Full with { Letterhead = letterhead });

        Assert.InRange(document.PointsOf(document.Saying(letterhead)) * letterhead.Length, 1, 156 / 25.4 * 72);
    }

    /// <summary>7.3.2: flush left below one empty line, with a colon.</summary>
    [Fact]
    public void The_addressee_stands_one_line_below_the_title_and_is_not_indented()
    {
        var addressee = full.Saying(WrittenDocument.Full.Addressee + "：");

        Assert.Equal("", addressee.PreviousSibling<Paragraph>()!.InnerText);
        Assert.Null(full.StyleOf(addressee).StyleParagraphProperties!.Indentation);
    }

    /// <summary>7.3.5.5: no page with name and date alone.</summary>
    [Fact]
    public void The_last_paragraph_goes_with_the_name_and_the_date()
    {
        var parts = full.Paragraphs.ToList();
        var (last, date) = (parts.FindLastIndex(p => p.InnerText.StartsWith("各单位要于年底", StringComparison.Ordinal)), parts.FindIndex(p => p.InnerText == "2026年11月10日"));

        Assert.InRange(last, 0, date - 1);
        Assert.All(parts[last..date], p => Assert.NotNull(p.ParagraphProperties!.KeepNext));
    }

    /// <summary>7.3.4: one line below the text, two characters in, numbered when there are several, no mark at the end.</summary>
    [Fact]
    public void Attachments_are_named_below_the_text_and_again_on_pages_of_their_own()
    {
        var first = full.Saying("附件：1.各县（市、区）工伤事故发生率");
        var second = full.Saying("2.统计口径说明");
        var mark = full.Saying("附件2");

        Assert.Equal("", first.PreviousSibling<Paragraph>()!.InnerText);
        Assert.Equal((200, 500), (Start(first), Start(second)));
        Assert.NotNull(mark.ParagraphProperties!.PageBreakBefore);
        Assert.Equal(("", "统计口径说明"), (mark.NextSibling<Paragraph>()!.InnerText, mark.NextSibling<Paragraph>()!.NextSibling<Paragraph>()!.InnerText));

        static int Start(Paragraph paragraph) => (int)paragraph.ParagraphProperties!.Indentation!.LeftChars! - (int)paragraph.ParagraphProperties.Indentation.HangingChars!;
    }

    [Fact]
    public void A_single_attachment_has_no_number()
    {
        using var document = new WrittenDocument(WrittenDocument.Full with { Attachments = [new("口径", [])] });

        Assert.Contains("附件：口径", document.Texts);
        Assert.Contains("附件", document.Texts);
    }

    /// <summary>7.3.5.1: under a seal the date ends four characters from the right and the name stands over its middle. 2026年11月10日 is seven characters wide, six digits and two.</summary>
    [Theory]
    [InlineData("济宁市人社局", true, 450, 400)]
    [InlineData("济宁市人力资源和社会保障局", true, 100, 400)]
    [InlineData("济宁市工伤保险联席会议办公室各成员单位代表", true, 0, 700)]
    [InlineData("济宁市人力资源和社会保障局", false, 200, 600)]
    [InlineData("济宁市人社局", false, 500, 200)]
    public void Name_and_date_stand_where_the_seal_or_its_absence_puts_them(string name, bool isSealed, int nameRight, int dateRight)
    {
        using var document = new WrittenDocument(WrittenDocument.Plain with { Signatory = name, IsSealed = isSealed });

        Assert.Equal(nameRight, (int)document.Saying(name).ParagraphProperties!.Indentation!.RightChars!);
        Assert.Equal(dateRight, (int)document.Saying("2026年11月10日").ParagraphProperties!.Indentation!.RightChars!);
    }

    /// <summary>7.5: 4号 宋体 with dashes, outer edge, one character in; the dashes 7 mm below the block, which ends 35 mm above the edge of the page.</summary>
    [Fact]
    public void Page_numbers_stand_between_dashes_at_the_outer_edge_seven_millimetres_below()
    {
        var (odd, even) = (Footer(HeaderFooterValues.Default), Footer(HeaderFooterValues.Even));
        var style = full.StyleOf(odd);

        Assert.Equal(("— 1 —", "PAGE"), (odd.InnerText, odd.GetFirstChild<SimpleField>()!.Instruction!.Value));
        Assert.Equal((JustificationValues.Right, JustificationValues.Left), (odd.ParagraphProperties!.Justification!.Val!.Value, even.ParagraphProperties!.Justification!.Val!.Value));
        Assert.Equal((14, "宋体", "宋体"), (full.PointsOf(odd), style.StyleRunProperties!.RunFonts!.EastAsia!.Value, style.StyleRunProperties.RunFonts.Ascii!.Value));
        Assert.NotNull(full.Main.DocumentSettingsPart!.Settings!.GetFirstChild<EvenAndOddHeaders>());
        var middle = full.Section.GetFirstChild<PageMargin>()!.Footer! + (int.Parse(style.StyleParagraphProperties!.SpacingBetweenLines!.Line!, CultureInfo.InvariantCulture) / 2.0);
        Near(35 - 7, middle);

        Paragraph Footer(HeaderFooterValues kind) =>
            ((DocumentFormat.OpenXml.Packaging.FooterPart)full.Main.GetPartById(full.Section.Elements<FooterReference>().Single(f => f.Type! == kind).Id!)).Footer!.GetFirstChild<Paragraph>()!;
    }

    /// <summary>7.4: copies with a full stop, issuer and day, 4号; thick rules 0.35 mm, thin ones 0.25 mm; at the foot of the last page.</summary>
    [Fact]
    public void The_imprint_lies_between_thick_rules_at_the_foot_of_the_last_page()
    {
        var imprint = full.Body.Elements<Table>().Last();
        var properties = imprint.GetFirstChild<TableProperties>()!;
        var lines = imprint.Descendants<Paragraph>().ToList();

        Assert.Equal(["抄送：省人力资源和社会保障厅，市政府办公室。", "济宁市人力资源和社会保障局办公室2026年11月11日印发"], lines.Select(l => l.InnerText));
        Assert.All(lines, line => Assert.Equal(14, full.PointsOf(line)));
        Assert.Equal((VerticalAnchorValues.Margin, VerticalAlignmentValues.Bottom), (properties.TablePositionProperties!.VerticalAnchor!.Value, properties.TablePositionProperties.TablePositionYAlignment!.Value));
        Assert.Equal((0.35, 0.35, 0.26), (Strength(properties.TableBorders!.TopBorder!), Strength(properties.TableBorders.BottomBorder!), Strength(properties.TableBorders.InsideHorizontalBorder!)));
        Near(156, int.Parse(properties.TableWidth!.Width!, CultureInfo.InvariantCulture));

        static double Strength(BorderType rule) => Math.Round(rule.Size! / 8.0 / 72 * 25.4, 2);
    }

    [Fact]
    public void What_a_document_does_not_have_takes_no_room() =>
        Assert.Equal(["重大疑难工伤案件合议意见书", "", "合议意见如下。", "", "", "济宁市人力资源和社会保障局", "2026年11月10日"], plain.Texts);

    [Fact]
    public void A_notice_stands_on_every_page_and_is_no_part_of_the_text()
    {
        Assert.Equal(["示例数据，不作公文使用", "示例数据，不作公文使用"], full.Main.HeaderParts.Select(h => h.Header!.InnerText));
        Assert.DoesNotContain("示例数据，不作公文使用", full.Texts);
        Assert.Empty(plain.Main.HeaderParts);
    }

    [Fact]
    public void A_table_fills_the_text_block_repeats_its_head_and_keeps_rows_whole()
    {
        var table = full.Body.Elements<Table>().First();
        var rows = table.Elements<TableRow>().ToList();

        Near(156, table.Descendants<GridColumn>().Sum(c => int.Parse(c.Width!, CultureInfo.InvariantCulture)));
        Assert.Single(rows.SelectMany(r => r.Descendants<TableHeader>()));
        Assert.NotEmpty(rows[0].Descendants<TableHeader>());
        Assert.All(rows, row => Assert.NotEmpty(row.Descendants<CantSplit>()));
        Assert.Equal(JustificationValues.Right, rows[1].Descendants<Paragraph>().ElementAt(1).ParagraphProperties!.Justification!.Val!.Value);
    }

    [Fact]
    public void A_row_with_too_few_cells_is_an_error_of_the_caller() =>
        Assert.Throws<ArgumentException>(() => OfficialDocx.Write(WrittenDocument.Plain with { Body = [new OfficialTable("表", [new("甲"), new("乙")], [["一"]])] }));

    [Fact]
    public void A_picture_is_described_keeps_its_shape_and_fits_into_the_text_block()
    {
        using var high = new WrittenDocument(WrittenDocument.Plain with { Body = [new OfficialPicture("图", "高", WrittenDocument.Png(100, 900))] });
        var (wide, tall) = (full.Body.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.Inline>().Single(), high.Body.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.Inline>().Single());

        Assert.Equal("煤矿的滚动发生率由4.5‰降到3.5‰", wide.DocProperties!.Description!.Value);
        Assert.Equal((156 * 36_000, 78 * 36_000), (wide.Extent!.Cx!.Value, wide.Extent.Cy!.Value));
        Assert.Equal(2, full.Main.ImageParts.Count());
        Assert.True(tall.Extent!.Cy! < 225 * 36_000);
        Assert.Equal(9, tall.Extent.Cy! / (double)tall.Extent.Cx!, 3);
    }

    [Fact]
    public void The_same_document_is_the_same_file_to_the_byte_and_tells_no_time()
    {
        using var again = new WrittenDocument(WrittenDocument.Full);
        using var zip = new ZipArchive(new MemoryStream(full.Bytes));

        Assert.Equal(full.Bytes, again.Bytes);
        Assert.All(zip.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
        Assert.Equal("[Content_Types].xml", zip.Entries[0].FullName);
    }

    /// <summary>What people paste: controls, halves of a pair, marks that turn the direction of reading, markup.</summary>
    [Theory]
    [InlineData("甲\u0000\u0007乙\u001B", "甲乙")]
    [InlineData("甲\u202E乙\u200B\uFEFF", "甲乙")]
    [InlineData("甲\uFFFE\uFFFF乙", "甲乙")]
    [InlineData("甲\r\n \n乙", "甲|乙")]
    [InlineData("<w:p>&amp;]]>", "<w:p>&amp;]]>")]
    [InlineData("𠮷田", "𠮷田")]
    public void Any_text_gives_a_valid_document_without_what_nobody_sees(string text, string seen)
    {
        using var document = new WrittenDocument(WrittenDocument.Full with
        {
            Letterhead = text,
            Number = text,
            Addressee = text,
            Body = [new OfficialText(text), new OfficialHeading(1, text, text), new OfficialTable(text, [new(text)], [[text]]) { Note = text }, new OfficialPicture(text, text, WrittenDocument.Png(2, 1))],
            Signatory = text,
            Remark = text,
            CopiesTo = [text],
            IssuedBy = text,
            Notice = text,
        });

        Assert.Empty(document.Faults);
        Assert.Equal(seen.Split('|'), document.Paragraphs.Where(p => document.StyleOf(p).StyleId == "BodyText").Select(p => p.InnerText).TakeWhile(t => t[0] != '（'));
    }

    [Fact]
    public void Every_face_that_is_not_everywhere_names_what_to_take_instead()
    {
        var told = full.Main.FontTablePart!.Fonts!.Elements<Font>().Where(f => f.AltName!.Val!.Value!.Length > 0).Select(f => f.Name!.Value!).ToHashSet(StringComparer.Ordinal);
        var used = full.Main.StyleDefinitionsPart!.Styles!.Descendants<RunFonts>().Concat(full.Body.Descendants<RunFonts>()).Select(f => f.EastAsia!.Value!);

        Assert.Subset(told, used.ToHashSet(StringComparer.Ordinal));
    }

    private static void Near(double millimetres, double twentiethsOfAPoint) => Assert.InRange(twentiethsOfAPoint / 20 / 72 * 25.4, millimetres - 1, millimetres + 1);
}
