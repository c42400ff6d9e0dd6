using Model.Analysis;
using Model.Tests.Analysis;
using Model.Warehouse;

namespace Model.Tests.Warehouse;

public sealed class SnapshotCatalogTests : IDisposable
{
    private readonly TinySnapshot tiny = new();

    public SnapshotCatalogTests() => tiny.Cells.Add(new Cell(new CellKey(new DateOnly(2025, 1, 1), "370811", "06", "", "50-249", "unit"), 10));

    public void Dispose() => tiny.Dispose();

    [Fact]
    public void An_empty_folder_is_not_ready_and_says_why_in_both_languages()
    {
        Assert.False(tiny.Catalog.State.IsReady);
        Assert.NotEmpty(tiny.Catalog.State.Reason!.Zh);
        Assert.NotEmpty(tiny.Catalog.State.Reason!.En);
        Assert.Throws<SnapshotNotReadyException>(() => tiny.Reader());
    }

    [Fact]
    public void A_pointer_to_a_missing_file_is_not_ready_and_heals_when_the_file_comes()
    {
        File.WriteAllText(tiny.Folder.CurrentPointer, "b1");
        Assert.Contains("missing", tiny.Catalog.State.Reason!.En, StringComparison.Ordinal);

        tiny.Publish("b1");

        Assert.Equal(new SnapshotState("b1", null), tiny.Catalog.State);
    }

    [Fact]
    public void A_damaged_newer_file_keeps_the_older_readable_and_says_so()
    {
        tiny.Publish("b1");
        Assert.Equal("b1", tiny.Catalog.State.Build);
        File.WriteAllText(tiny.Folder.SnapshotFile("b2"), "no database");
        File.WriteAllText(tiny.Folder.CurrentPointer, "b2");

        var state = tiny.Catalog.State;

        Assert.Equal("b1", state.Build);
        Assert.Contains("b2", state.Reason!.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reader_stays_with_its_build_while_a_newer_one_is_published()
    {
        tiny.Publish("b1");
        using var old = tiny.Reader();
        tiny.Publish("b2");
        using var fresh = tiny.Reader();

        Assert.Equal(("b1", "b2"), (new FreshnessReader(old).Build().BuildId, new FreshnessReader(fresh).Build().BuildId));
    }

    [Fact]
    public void The_older_file_is_let_go_when_its_last_reader_is_gone()
    {
        tiny.Publish("b1");
        var old = tiny.Reader();
        tiny.Publish("b2");
        using var fresh = tiny.Reader();
        new FreshnessReader(old).Build();
        Assert.Contains("b1.duckdb", OpenFiles());

        old.Dispose();
        old.Dispose();

        Assert.DoesNotContain("b1.duckdb", OpenFiles());
        Assert.Contains("b2.duckdb", OpenFiles());
        Assert.Throws<ObjectDisposedException>(() => new FreshnessReader(old).Build());
    }

    [Fact]
    public void Twenty_at_once_get_the_same_answer()
    {
        tiny.Publish("b1");
        var query = new IncidenceQuery { By = IncidenceBy.Industry, Grain = Grain.Month };

        var answers = new IReadOnlyList<IncidenceRow>[20];
        Parallel.For(0, 20, new ParallelOptions { MaxDegreeOfParallelism = 20 }, at =>
        {
            using var reader = tiny.Reader(at % 2 == 0 ? CountyScope.City : CountyScope.Of("370811"));
            answers[at] = new IncidenceReader(reader).Read(query);
        });

        Assert.All(answers, answer => Assert.Equal(answers[0], answer));
    }

    private string[] OpenFiles() =>
        [.. new DirectoryInfo("/proc/self/fd").EnumerateFileSystemInfos().Select(fd => fd.LinkTarget)
            .Where(target => target?.StartsWith(tiny.Folder.Published, StringComparison.Ordinal) == true).Select(target => Path.GetFileName(target!))];
}
