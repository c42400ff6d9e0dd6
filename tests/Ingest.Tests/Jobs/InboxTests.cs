using Ingest.Jobs;
using Model;
using Model.Warehouse;

namespace Ingest.Tests.Jobs;

public sealed class InboxTests : IDisposable
{
    private readonly DataFolder data = new(Directory.CreateTempSubdirectory("inbox-").FullName);
    private readonly Clock clock = new();
    private readonly Inbox inbox;

    public InboxTests()
    {
        Directory.CreateDirectory(data.Inbox);
        inbox = new Inbox(data, new IngestOptions { Settled = TimeSpan.FromSeconds(2) }, clock);
    }

    [Fact]
    public void A_file_is_taken_only_when_it_has_stopped_growing()
    {
        var path = Write("参保.csv", "1");
        Assert.Equal(1, inbox.Look().Growing);

        clock.Advance(TimeSpan.FromSeconds(3));
        Write("参保.csv", "12");
        Assert.Empty(inbox.Look().Whole);

        clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal([path], inbox.Look().Whole);
    }

    [Fact]
    public void A_file_still_being_uploaded_is_not_seen()
    {
        Write(".upload.part", "1");

        Assert.Equal(0, inbox.Look().Growing);
    }

    [Fact]
    public void A_refused_file_leaves_the_inbox_with_its_reason_beside_it()
    {
        var path = Write("坏.csv", "1");

        var moved = inbox.Refuse(path, new Bilingual("原因", "reason"))!;

        Assert.False(File.Exists(path));
        Assert.StartsWith(data.Refused, moved, StringComparison.Ordinal);
        Assert.Equal("原因\nreason\n", File.ReadAllText(moved + ".txt"));
        Assert.Equal(0, inbox.Look().Growing);
    }

    public void Dispose() => Directory.Delete(data.Root, recursive: true);

    private string Write(string name, string text)
    {
        var path = Path.Combine(data.Inbox, name);
        File.WriteAllText(path, text);
        return path;
    }

    private sealed class Clock : TimeProvider
    {
        private DateTimeOffset now = new(2026, 11, 10, 0, 0, 0, TimeSpan.Zero);

        public void Advance(TimeSpan by) => now += by;

        public override DateTimeOffset GetUtcNow() => now;
    }
}
