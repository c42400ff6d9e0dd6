using Model.Statistics.Published;

namespace Model.Tests.Statistics.Published;

/// <summary>Every method against what others published: the same comparison as the product shows on its self-check page.</summary>
public sealed class PublishedCheckTests
{
    public static IEnumerable<TheoryDataRow<string>> Checks() => PublishedCheck.All.Select(c => new TheoryDataRow<string>(c.Name.En));

    [Theory]
    [MemberData(nameof(Checks))]
    public void The_method_agrees_with_what_others_published(string name)
    {
        var again = PublishedCheck.All.Single(c => c.Name.En == name).Run();

        Assert.True(again.Agrees, $"{again.Worst.What}: {again.Worst.Published} published, {again.Worst.Ours} ours");
        Assert.True(again.Compared > 2);
    }

    [Theory]
    [InlineData(100.0, 100.0000002)]
    [InlineData(100.0, null)]
    [InlineData(null, 0.0)]
    public void A_difference_in_the_ninth_digit_or_a_missing_value_is_noticed(double? published, double? ours) =>
        Assert.True(Comparison.Of("x", published, ours).Error > 1e-9);
}
