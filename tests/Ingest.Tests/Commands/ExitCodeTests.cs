using Ingest.Contracts;
using static Ingest.Tests.Contracts.Identifiers;

namespace Ingest.Tests.Commands;

public sealed class ExitCodeTests : IDisposable
{
    private const string Trainings = "统一社会信用代码,培训日期,培训类别,参训人数,合格人数,学时";

    private readonly Installation here = new() { Patience = TimeSpan.FromMilliseconds(300) };

    public void Dispose() => here.Dispose();

    [Fact]
    public async Task The_worst_file_decides_the_exit_code_and_the_others_are_loaded_all_the_same()
    {
        var good = here.Sent("a.csv", Trainings, $"{Uscc(1)},2022-03-01,key_post,20,18,8");
        var partly = here.Sent("b.csv", Trainings, $"{Uscc(2)},2022-03-01,key_post,20,30,8");

        Assert.Equal(1, (await here.RunAsync("load", good, partly)).Exit);
        Assert.Equal(2, (await here.RunAsync("load", good, partly, "/nowhere/c.csv")).Exit);
        Assert.Equal(["1"], here.Raw("select count(*) from raw.trainings"));
    }

    [Fact]
    public async Task A_second_load_says_so_after_waiting_and_changes_nothing()
    {
        using var held = await IngestLock.TakeAsync(here.Data, TimeSpan.Zero, TimeProvider.System, TestContext.Current.CancellationToken);

        var answered = await here.RunAsync("load", here.Sent("a.csv", Trainings, $"{Uscc(1)},2022-03-01,key_post,20,18,8"), "--json");

        Assert.Equal(4, answered.Exit);
        Assert.Equal("busy", answered.Json.GetProperty("error").GetProperty("code").GetString());
        Assert.False(File.Exists(here.Data.RawFile));
    }

    [Theory]
    [InlineData("lod")]
    [InlineData("load")]
    [InlineData("load", "a.csv", "--lang", "fr")]
    public async Task A_wrong_command_line_is_explained_and_is_no_quarantine(params string[] arguments)
    {
        var answered = await here.RunAsync([.. arguments, "--json"]);

        Assert.Equal(64, answered.Exit);
        Assert.NotEmpty(answered.Error);
        Assert.Equal("usage", answered.Json.GetProperty("error").GetProperty("code").GetString());
    }

    [Fact]
    public async Task An_unknown_feed_is_refused_and_the_known_ones_are_named()
    {
        var answered = await here.RunAsync("load", "a.csv", "--feed", "weather");

        Assert.Equal(2, answered.Exit);
        Assert.Contains("payments", answered.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reset_needs_a_yes_and_then_empties_the_warehouse_but_keeps_the_key()
    {
        await here.LoadAsync(here.Sent("a.csv", Trainings, $"{Uscc(1)},2022-03-01,key_post,20,18,8"));

        Assert.Equal(2, (await here.RunAsync("reset")).Exit);
        Assert.True(File.Exists(here.Data.RawFile));
        Assert.Equal(0, (await here.RunAsync("reset", "--yes")).Exit);
        Assert.False(File.Exists(here.Data.RawFile));
        Assert.True(File.Exists(here.Data.IdentityKeyFile));
    }

    [Fact]
    public async Task Something_unexpected_gives_a_sentence_and_a_log_but_no_stack_trace()
    {
        File.WriteAllText(here.Data.RawFile, "this is no database");

        var answered = await here.RunAsync("load", here.Sent("a.csv", Trainings, $"{Uscc(1)},2022-03-01,key_post,20,18,8"));

        Assert.Equal(70, answered.Exit);
        Assert.DoesNotContain("   at ", answered.Output + answered.Error, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(Path.Combine(here.Data.Root, "logs")));
    }

    [Fact]
    public async Task Progress_for_machines_is_json_lines_on_standard_error()
    {
        var answered = await here.RunAsync("load", here.Sent("a.csv", Trainings, $"{Uscc(1)},2022-03-01,key_post,20,18,8"), "--json");

        Assert.All(
            answered.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            line => Assert.Equal("a.csv", System.Text.Json.JsonDocument.Parse(line).RootElement.GetProperty("progress").GetProperty("file").GetString()));
    }

    [Theory]
    [MemberData(nameof(AwkwardFiles))]
    public async Task An_awkward_file_is_refused_with_a_sentence_in_the_language_asked_for(string name)
    {
        var path = Path.Combine(Model.Warehouse.DataFolder.RepositoryRoot(AppContext.BaseDirectory), "tests", "awkward", name);

        var answered = await here.RunAsync("load", path, "--lang", "en");

        Assert.Equal(2, answered.Exit);
        Assert.DoesNotContain("   at ", answered.Output + answered.Error, StringComparison.Ordinal);
        Assert.Contains(name + ": ", answered.Output, StringComparison.Ordinal);
    }

    public static TheoryData<string> AwkwardFiles() => new(
        Directory.GetFiles(Path.Combine(Model.Warehouse.DataFolder.RepositoryRoot(AppContext.BaseDirectory), "tests", "awkward"))
            .Select(f => Path.GetFileName(f)).Where(f => f is not ("README.md" or "EXPECT.csv")).Order(StringComparer.Ordinal));
}
