using Ingest.Commands;

namespace Ingest.Tests.Commands;

/// <summary>The command line speaks one language at a time.</summary>
public sealed class HelpTests : IDisposable
{
    private readonly Installation here = new();

    public void Dispose() => here.Dispose();

    [Theory]
    [InlineData("--help")]
    [InlineData("load", "--help")]
    [InlineData("generate", "--help")]
    [InlineData("reset", "--help")]
    [InlineData("administrators", "--help")]
    [InlineData("stats", "--help")]
    public async Task Help_in_Chinese_has_no_English_sentence_and_the_other_way_round(params string[] arguments)
    {
        var chinese = (await here.RunAsync([.. arguments, "--lang", "zh"])).Output;
        var english = (await here.RunAsync([.. arguments, "--lang", "en"])).Output;

        Assert.DoesNotContain("Description", chinese, StringComparison.Ordinal);
        // Words of a sentence; names of options, files and values stand alone.
        Assert.DoesNotMatch("[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}", chinese);
        Assert.DoesNotMatch("[\u4E00-\u9FFF]", english);
    }

    [Fact]
    public async Task A_wrong_command_line_is_explained_in_one_language()
    {
        Assert.DoesNotContain("Required", (await here.RunAsync("load", "--lang", "zh")).Error, StringComparison.Ordinal);
        Assert.DoesNotMatch("[\u4E00-\u9FFF]", (await here.RunAsync("load", "--lang", "en")).Error);
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task Help_names_every_exit_code(string language)
    {
        var help = (await here.RunAsync("--help", "--lang", language)).Output;
        var codes = typeof(ExitCode).GetFields().Select(f => (int)f.GetRawConstantValue()!);

        Assert.All(codes, code => Assert.Matches($"(?<![0-9]){code} ", help));
    }
}
