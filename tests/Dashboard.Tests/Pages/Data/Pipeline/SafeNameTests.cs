using Dashboard.Pages.Data.Pipeline;

namespace Dashboard.Tests.Pages.Data.Pipeline;

public sealed class SafeNameTests
{
    [Theory]
    [InlineData("参保.xlsx", "参保.xlsx")]
    [InlineData("../../etc/参保.xlsx", "参保.xlsx")]
    [InlineData("C:\\Users\\a\\参保.XLSX", "参保.xlsx")]
    [InlineData("..xlsx", "xlsx")]
    [InlineData("a\u0000b?.csv", "a_b_.csv")]
    [InlineData(".hidden.csv", "hidden.csv")]
    public void A_stored_name_is_a_plain_visible_file_name(string sent, string stored) => Assert.Equal(stored, UploadedFile.SafeName(sent));

    [Fact]
    public void A_very_long_name_keeps_its_ending() => Assert.EndsWith(".xlsx", UploadedFile.SafeName(new string('长', 500) + ".xlsx"), StringComparison.Ordinal);

    [Fact]
    public void A_character_that_is_two_of_a_strings_is_not_cut_in_half() =>
        Assert.DoesNotContain(UploadedFile.SafeName(new string('长', 119) + "𠮷𠮷.xlsx"), char.IsSurrogate);
}
