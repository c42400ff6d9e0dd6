namespace Browser.Tests;

/// <summary>What holds for every page in both languages.</summary>
public sealed class EveryPageTests(Site site)
{
    [Theory]
    [MemberData(nameof(Pages.InBothLanguages), MemberType = typeof(Pages))]
    public async Task Axe_finds_nothing_wide_on_a_phone_or_in_the_dark(string address, string language)
    {
        var seen = await site.See(address, language);

        Assert.True(seen.AxeFindings.Count == 0, string.Join(Environment.NewLine, seen.AxeFindings));
    }

    [Theory]
    [MemberData(nameof(Pages.InBothLanguages), MemberType = typeof(Pages))]
    public async Task A_page_complains_of_nothing_and_asks_no_other_server(string address, string language)
    {
        var seen = await site.See(address, language);

        // Chromium itself notes each answer of 404.
        var complaints = seen.Complaints.Where(complaint => address != Pages.Missing || !complaint.Contains("404", StringComparison.Ordinal)).ToList();
        Assert.True(complaints.Count == 0, string.Join(Environment.NewLine, complaints));
    }

    [Theory]
    [MemberData(nameof(Pages.InBothLanguages), MemberType = typeof(Pages))]
    public async Task A_page_fits_a_phone_without_sideways_scrolling(string address, string language)
    {
        var seen = await site.See(address, language);

        Assert.True(seen.OverPhoneEdge.Count == 0, string.Join(Environment.NewLine, seen.OverPhoneEdge));
    }

    [Theory]
    [MemberData(nameof(Pages.InTheFirst), MemberType = typeof(Pages))]
    public async Task A_page_reads_the_same_without_script(string address)
    {
        var seen = await site.See(address, Pages.FirstLanguage);

        Assert.Equal((seen.With.Heading, seen.With.Tables), (seen.WithoutScript?.Heading, seen.WithoutScript?.Tables));
    }

    [Theory]
    [MemberData(nameof(Pages.InBothLanguages), MemberType = typeof(Pages))]
    public async Task A_page_says_that_its_data_are_synthetic(string address, string language)
    {
        var seen = await site.See(address, language);

        Assert.Contains(language == "en" ? "Sample data" : "示例数据", seen.With.Text, StringComparison.Ordinal);
    }
}
