using Model.Operations.Kit.Attachments;

namespace Model.Tests.Operations.Kit.Attachments;

public sealed class ClamScannerTests : IDisposable
{
    private readonly string path = Path.GetTempFileName();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => File.Delete(path);

    [Fact]
    public async Task Every_byte_of_a_file_arrives_and_a_clean_one_is_said_to_be_clean()
    {
        var bytes = Enumerable.Range(0, 200_003).Select(i => (byte)i).ToArray();
        await File.WriteAllBytesAsync(path, bytes, Stop);
        byte[]? arrived = null;
        using var clam = new FakeClam(sent => (arrived = sent) is null ? null : "stream: OK");

        Assert.Null(await Of(clam.Setting).FindAsync(path, Stop));
        Assert.Equal(bytes, arrived);
    }

    [Fact]
    public async Task What_is_found_is_told_by_its_name()
    {
        await File.WriteAllTextAsync(path, "EICAR", Stop);
        using var clam = FakeClam.Looking();

        Assert.Equal("Eicar-Test-Signature", await Of(clam.Setting).FindAsync(path, Stop));
    }

    [Theory]
    [InlineData("INSTREAM size limit exceeded. ERROR")]
    [InlineData("")]
    [InlineData("stream: ")]
    public async Task An_answer_that_is_neither_clean_nor_found_lets_nothing_through(string answer)
    {
        using var clam = new FakeClam(_ => answer);

        var failure = await Assert.ThrowsAsync<NotScannedException>(() => Of(clam.Setting).FindAsync(path, Stop));

        Assert.StartsWith($"clamd 127.0.0.1:{clam.Port}: ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scanner_that_is_not_there_or_does_not_answer_lets_nothing_through()
    {
        using var silent = new FakeClam(_ => null);

        await Assert.ThrowsAsync<NotScannedException>(() => Of($"clamd 127.0.0.1:{FakeClam.NobodysPort()}").FindAsync(path, Stop));
        await Assert.ThrowsAsync<NotScannedException>(() => new ClamScanner("127.0.0.1", silent.Port, TimeSpan.FromMilliseconds(300)).FindAsync(path, Stop));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("none")]
    public void Without_a_setting_nothing_is_scanned(string? setting) => Assert.IsType<NoVirusScanner>(VirusScanners.Of(setting, out _));

    [Theory]
    [InlineData("clamd")]
    [InlineData("clamd localhost")]
    [InlineData("clamd localhost:0")]
    [InlineData("clamd localhost:65536")]
    [InlineData("mcafee localhost:3310")]
    public void A_setting_that_names_no_scanner_is_refused_in_words(string setting)
    {
        Assert.Null(VirusScanners.Of(setting, out var refusal));
        Assert.Contains(setting, refusal!.Zh, StringComparison.Ordinal);
        Assert.Contains("clamd 127.0.0.1:3310", refusal.En, StringComparison.Ordinal);
    }

    private static IVirusScanner Of(string setting) => VirusScanners.Of(setting, out _)!;
}
