using Model.Calendar;
using static Ingest.Tests.Contracts.Identifiers;

namespace Ingest.Tests.Commands;

/// <summary>Keys that are gone, broken or somebody else's, over a folder that holds data made with them.</summary>
public sealed class KeyTests : IDisposable
{
    private const string Trainings = "统一社会信用代码,培训日期,培训类别,参训人数,合格人数,学时";

    private readonly Installation here = new();

    public void Dispose() => here.Dispose();

    [Theory]
    [InlineData("load", "x.csv")]
    [InlineData("build")]
    [InlineData("status")]
    [InlineData("audit")]
    [InlineData("administrators", "--system", "a")]
    public async Task A_key_that_data_rest_on_is_not_made_anew_but_asked_for_by_its_name(params string[] command)
    {
        await LoadAsync();
        File.Delete(here.Data.IdentityKeyFile);

        var answered = await here.RunAsync([.. command, "--lang", "en"]);

        Assert.Equal(2, answered.Exit);
        Assert.Contains(here.Data.IdentityKeyFile, answered.Output.ReplaceLineEndings(""), StringComparison.Ordinal);
        Assert.Contains("backup", answered.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(here.Data.IdentityKeyFile));
    }

    [Fact]
    public async Task Emptying_the_warehouse_is_the_way_out_when_there_is_no_backup()
    {
        await LoadAsync();
        File.Delete(here.Data.IdentityKeyFile);

        Assert.Equal(0, (await here.RunAsync("reset", "--yes")).Exit);

        await LoadAsync();
        Assert.True(File.Exists(here.Data.IdentityKeyFile));
    }

    [Fact]
    public async Task A_folder_without_data_makes_its_keys_by_itself() => Assert.Equal(0, (await here.RunAsync("status")).Exit);

    [Fact]
    public async Task Signed_heads_without_their_key_are_told()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(here.Data.AuditHeads)!);
        await File.WriteAllTextAsync(here.Data.AuditHeads, "{}\n", TestContext.Current.CancellationToken);

        await AssertRefusedAsync(here.Data.AuditKeyFile);
    }

    [Theory]
    [InlineData("")]
    [InlineData("00112233445566778899")]
    [InlineData("not a key, though it is long enough to be one, if it were of hex digits")]
    public async Task A_short_or_broken_key_is_refused(string key)
    {
        await WriteAsync(here.Data.IdentityKeyFile, key);

        await AssertRefusedAsync(here.Data.IdentityKeyFile);
    }

    [Fact]
    public async Task A_broken_signing_key_is_refused()
    {
        await WriteAsync(here.Data.AuditKeyFile, "-----BEGIN PRIVATE KEY-----\nMIGH\n-----END PRIVATE KEY-----");

        await AssertRefusedAsync(here.Data.AuditKeyFile);
    }

    [Theory]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.OtherWrite)]
    public async Task A_key_that_others_on_the_machine_can_reach_is_refused(UnixFileMode more)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes.");
        await LoadAsync();
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(here.Data.IdentityKeyFile, UnixFileMode.UserRead | UnixFileMode.UserWrite | more);
        }

        await AssertRefusedAsync(here.Data.IdentityKeyFile);
    }

    [Fact]
    public async Task The_key_of_a_sample_city_is_refused_for_real_data()
    {
        using var sample = new Installation();
        new BusinessDate(sample.Data, TimeProvider.System).Remember(DataMode.Sample);
        await sample.LoadAsync(sample.Sent("a.csv", Trainings, $"{Uscc(1)},2022-03-01,key_post,20,18,8"));
        Directory.CreateDirectory(Path.GetDirectoryName(here.Data.IdentityKeyFile)!);
        File.Copy(sample.Data.IdentityKeyFile, here.Data.IdentityKeyFile);

        await AssertRefusedAsync(here.Data.IdentityKeyFile);
        Assert.Equal(0, (await sample.RunAsync("status")).Exit);
    }

    private Task<Loaded> LoadAsync() => here.LoadAsync(here.Sent("a.csv", Trainings, $"{Uscc(1)},2022-03-01,key_post,20,18,8"));

    private async Task AssertRefusedAsync(string path)
    {
        var answered = await here.RunAsync("status", "--json");

        Assert.Equal(2, answered.Exit);
        Assert.Equal("key", answered.Json.GetProperty("error").GetProperty("code").GetString());
        Assert.Contains(path, answered.Json.GetProperty("error").GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    private static async Task WriteAsync(string path, string key)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, key, TestContext.Current.CancellationToken);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }
}
