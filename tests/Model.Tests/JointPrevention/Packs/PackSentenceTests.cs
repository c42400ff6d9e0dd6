using CsCheck;
using Model.JointPrevention.Packs;

namespace Model.Tests.JointPrevention.Packs;

/// <summary>A sentence about a change must rest on a figure, and its numbers must be that figure's.</summary>
public sealed class PackSentenceTests
{
    private static readonly PackFigure Construction = PackFigure.Of(
        7,
        "key-industries",
        new PackLine(new("建筑施工", "Construction"), new(PackSubject.KeyIndustryProduction, "construction", new(2025, 1, 1), new(2025, 12, 1)), new(PackSubject.KeyIndustryProduction, "construction", new(2020, 1, 1), new(2020, 12, 1))),
        new PackAnswer(3.75, 3.40, 4.13, 419, 111_733),
        new PackAnswer(3.56, 3.20, 3.95, 360, 101_124));

    [Theory]
    [InlineData("建筑施工发生率比2020年上升。", true)]
    [InlineData("Construction rose.", true)]
    [InlineData("建筑施工为3.75‰。", true)]
    [InlineData("请各成员单位会前核对。", false)]
    [InlineData("2025年12月的数据尚未结案完毕。", false)]
    [InlineData("The departments check this before the meeting.", false)]
    public void A_sentence_that_speaks_of_a_change_or_a_number_needs_a_figure(string text, bool needs) =>
        Assert.Equal(needs, Sentence(text).NeedsFigure);

    [Theory]
    [InlineData("建筑施工最近12个月为3.75‰（3.40–4.13），419例，比2020年的3.56‰上升5.3%。", PackBacking.Backed)]
    [InlineData("建筑施工上升，未达标。", PackBacking.Backed)]
    [InlineData("建筑施工上升8%。", PackBacking.OtherNumbers)]
    [InlineData("建筑施工为2.56‰。", PackBacking.OtherNumbers)]
    public void Its_numbers_are_held_against_those_of_the_figure_as_they_are_printed(string text, PackBacking backing) =>
        Assert.Equal(backing, Sentence(text).BackedBy(Construction));

    [Fact]
    public void Without_a_figure_it_is_said_to_rest_on_none() =>
        Assert.Equal(PackBacking.Missing, Sentence("建筑施工上升。").BackedBy(null));

    [Fact]
    public void A_question_is_read_back_as_it_was_written() =>
        Gen.Select(Gen.Enum<PackSubject>(), Gen.OneOf(Gen.Const(""), Gen.Const("coal"), Gen.Const("370811"), Gen.Const("91370811MA3AAAAA1X")), Gen.Int[0, 200], Gen.Int[0, 40]).Sample((subject, code, from, length) =>
        {
            var first = new DateOnly(2019, 1, 1).AddMonths(from);
            var question = new PackQuestion(subject, code, first, first.AddMonths(length));
            Assert.Equal(question, PackQuestion.Parse(question.ToString()));
        });

    private static PackSentence Sentence(string text) => new(1, "key-industries", text, 7, "secretary", DateTimeOffset.UnixEpoch);
}
