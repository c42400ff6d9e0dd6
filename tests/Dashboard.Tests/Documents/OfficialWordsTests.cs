using Dashboard.Documents;

namespace Dashboard.Tests.Documents;

public sealed class OfficialWordsTests
{
    [Theory]
    [InlineData(1, "一")]
    [InlineData(10, "十")]
    [InlineData(11, "十一")]
    [InlineData(20, "二十")]
    [InlineData(34, "三十四")]
    [InlineData(99, "九十九")]
    public void Numbers_of_headings_are_Chinese(int number, string words) => Assert.Equal(words, OfficialWords.Chinese(number));

    /// <summary>Test data of a theory would have them replaced on the way.</summary>
    [Fact]
    public void Halves_of_a_pair_are_left_out_and_a_whole_pair_stays() =>
        Assert.Equal("甲乙𠮷", OfficialWords.Safe(string.Concat('甲', '\uD800', '乙', '\uDC00', "𠮷")));

    [Fact]
    public void A_date_has_Arabic_digits_and_no_leading_zero() => Assert.Equal("2026年1月5日", OfficialWords.Date(new(2026, 1, 5)));
}
