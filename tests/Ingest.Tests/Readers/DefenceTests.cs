using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Ingest.Readers;

namespace Ingest.Tests.Readers;

/// <summary>What a hostile or mistaken file may cost. Bounds are wide: an unguarded read passes them many times over.</summary>
[Collection(nameof(DefenceTests))]
[CollectionDefinition(nameof(DefenceTests), DisableParallelization = true)]
public sealed class DefenceTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    /// <summary>Unguarded, the bomb takes 1.4 GB and the far row a million rows of garbage.</summary>
    [Theory]
    [InlineData("zipbomb_512mb.xlsx")]
    [InlineData("billion_laughs.xlsx")]
    [InlineData("sparse_last_row.xlsx")]
    public void A_bomb_costs_little_time_and_memory(string name)
    {
        var (before, clock) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew());

        Record.Exception(() => LandedFile.OfAwkward(name));

        Assert.True(clock.Elapsed < Soon, $"{clock.Elapsed}");
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 50 << 20);
    }

    [Fact]
    public void A_zip_with_a_million_members_is_refused_by_its_directory()
    {
        using var file = new TestFile(".xlsx");
        using (var zip = ZipFile.Open(file.Path, ZipArchiveMode.Create))
        {
            for (var i = 0; i < 20_000; i++)
            {
                zip.CreateEntry($"xl/media/{i}");
            }
        }

        Assert.Equal("zip_too_many_parts", LandedFile.Refused(file.Path).Code);
    }

    [Fact]
    public void Many_parts_that_unpack_too_large_together_are_refused()
    {
        using var file = TestFile.Workbook("<sheetData/>", others: [("xl/a.bin", new string('a', 3 << 20)), ("xl/b.bin", new string('b', 3 << 20))]);

        Assert.Equal("zip_unpacks_too_large", LandedFile.Refused(file.Path, new LandingLimits { UnpackedBytes = 4 << 20 }).Code);
    }

    [Fact]
    public void A_zip_without_a_workbook_is_refused_as_such()
    {
        using var file = new TestFile(".xlsx");
        using (var zip = ZipFile.Open(file.Path, ZipArchiveMode.Create))
        {
            zip.CreateEntry("readme.txt");
        }

        Assert.Equal("not_a_workbook", LandedFile.Refused(file.Path).Code);
    }

    [Theory]
    [InlineData(".csv")]
    [InlineData(".xlsx")]
    public void What_does_not_end_in_time_is_refused(string ending)
    {
        using var file = ending == ".csv"
            ? TestFile.Of(Encoding.UTF8.GetBytes("a,b\n1,2\n"))
            : TestFile.Workbook("<sheetData><row r='1'><c r='A1'><v>1</v></c></row></sheetData>");

        Assert.Equal("deadline", LandedFile.Refused(file.Path, new LandingLimits { Deadline = TimeSpan.Zero }).Code);
    }

    [Fact]
    public void Copies_made_while_landing_are_gone_afterwards()
    {
        var before = Directory.GetDirectories(Path.GetTempPath(), "landing-*").ToHashSet(StringComparer.Ordinal);

        LandedFile.OfAwkward("gb18030.csv");
        LandedFile.Refused(LandedFile.Awkward("mixed_enc.csv"));

        Assert.All(Directory.GetDirectories(Path.GetTempPath(), "landing-*"), folder => Assert.Contains(folder, before));
    }

    [Fact]
    public void Notes_beyond_the_limit_refuse_the_file()
    {
        var text = "a,b\n" + string.Concat(Enumerable.Repeat("1,2\n", 20)) + string.Concat(Enumerable.Repeat("1,2,3\n", 11));
        using var file = TestFile.Of(Encoding.UTF8.GetBytes(text));

        Assert.Equal("too_many_notes", LandedFile.Refused(file.Path, new LandingLimits { Notes = 10 }).Code);
    }
}
