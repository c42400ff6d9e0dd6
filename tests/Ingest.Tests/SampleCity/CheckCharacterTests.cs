using Model.Feeds;

namespace Ingest.Tests.SampleCity;

public sealed class CheckCharacterTests
{
    /// <summary>Real codes whose sums were worked out by hand, and one early pilot code that fails though it was given (GB 32100-2015).</summary>
    [Theory]
    [InlineData("914403001922038216", true)]
    [InlineData("91330100799655058B", true)]
    [InlineData("9144030071526726XG", true)]
    [InlineData("91350211M0000XUF46", false)]
    public void The_tests_own_formula_agrees_with_known_credit_codes(string code, bool isValid) => Assert.Equal(isValid, CheckCharacters.IsCreditCode(code));

    /// <summary>The standard's own sample (GB 11643-1999).</summary>
    [Fact]
    public void The_tests_own_formula_agrees_with_the_standards_identity_number() => Assert.True(CheckCharacters.IsIdentityNumber("11010519491231002X"));

    [Theory]
    [InlineData("employers")]
    [InlineData("accidents")]
    public void Codes_are_of_the_unassigned_division_and_wrong_only_where_documented(string feed)
    {
        var contract = FeedCatalog.Find(feed)!;
        var codes = SampleFiles.Committed.Names(feed)
            .SelectMany(n => PlainFile.Records(SampleFiles.Committed.PathOf(n), contract))
            .Select(r => r["employer_code"]).ToArray();

        Assert.All(codes, c => Assert.Equal("370899", c[2..8]));
        Assert.All(codes.Where(CheckCharacters.IsCreditCode), c => Assert.True(CheckCharacters.HasOrganisationCheck(c), c));
        Assert.InRange(codes.Count(c => !CheckCharacters.IsCreditCode(c)), 1, codes.Length / 1_000);
    }
}
