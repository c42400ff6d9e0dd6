using System.IO.Compression;
using System.Text;
using Model.Operations.Kit.Attachments;
using Model.Warehouse;

namespace Model.Tests.Operations.Kit.Attachments;

/// <summary>Files that people attach: what is taken, where it lies, and that it is still what it was.</summary>
public sealed class AttachmentStoreTests : IDisposable
{
    private readonly DataFolder data = new(Directory.CreateTempSubdirectory("attachments-").FullName);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_lies_under_the_hash_of_its_bytes_outside_the_web_root_and_comes_back_as_it_was()
    {
        var (file, refusal) = await KeepAsync("C:\\文件\\会议 通知.PDF", "%PDF-1.7 hello"u8.ToArray());

        Assert.Null(refusal);
        Assert.Equal(("会议 通知.pdf", FileKind.Pdf, 14L), (file!.Name, file.Kind, file.Bytes));
        Assert.Equal([Path.Combine(data.Attachments, file.Sha256[..2], file.Sha256)], Directory.EnumerateFiles(data.Attachments, "*", SearchOption.AllDirectories));
        await using var again = Store().Open(Attached(file));
        Assert.Equal("%PDF-1.7 hello", await new StreamReader(again).ReadToEndAsync(Stop));
    }

    [Theory]
    [InlineData("a.exe", "MZ", "other_kind")]
    [InlineData("a.html", "<html>", "other_kind")]
    [InlineData("a.svg", "<svg>", "other_kind")]
    [InlineData("a.pdf", "<html>", "not_what_it_says")]
    [InlineData("a.png", "%PDF-1.7", "not_what_it_says")]
    [InlineData("a.docx", "PK\u0003\u0004 no zip", "not_what_it_says")]
    [InlineData("a.pdf", "", "empty")]
    public async Task What_is_not_a_paper_of_the_office_is_refused_and_leaves_nothing(string name, string content, string code)
    {
        var (file, refusal) = await KeepAsync(name, Encoding.UTF8.GetBytes(content));

        Assert.Null(file);
        Assert.Equal(code, refusal!.Code);
        Assert.Empty(Left());
    }

    [Fact]
    public async Task A_document_is_taken_and_one_with_macros_or_another_office_file_by_its_name_is_not()
    {
        Assert.Null((await KeepAsync("a.docx", Zip("[Content_Types].xml", "word/document.xml"))).Refusal);
        Assert.Equal("not_what_it_says", (await KeepAsync("a.docx", Zip("word/document.xml", "word/vbaProject.bin"))).Refusal?.Code);
        Assert.Equal("not_what_it_says", (await KeepAsync("a.docx", Zip("xl/workbook.xml"))).Refusal?.Code);
        Assert.Null((await KeepAsync("a.xlsx", Zip("xl/workbook.xml"))).Refusal);
    }

    [Fact]
    public async Task A_package_of_too_many_parts_or_one_that_would_burst_is_refused()
    {
        Assert.Equal("not_what_it_says", (await KeepAsync("a.docx", Zip(["word/document.xml", .. Enumerable.Range(0, 5000).Select(i => $"word/{i}.xml")]))).Refusal?.Code);
        Assert.Equal("not_what_it_says", (await KeepAsync("a.docx", Zip(10 << 20, "word/document.xml"))).Refusal?.Code);
        Assert.Null((await KeepAsync("a.docx", Zip(1 << 20, "word/document.xml"))).Refusal);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_while_it_is_read()
    {
        using var endless = new Endless();

        var (_, refusal) = await Store().KeepAsync("a.pdf", endless, Stop);

        Assert.Equal("too_large", refusal!.Code);
        Assert.True(endless.Given < 2 * AttachmentStore.MostBytes);
        Assert.Empty(Left());
    }

    [Fact]
    public async Task What_the_scanner_finds_is_refused_in_its_words_and_not_kept()
    {
        using var content = new MemoryStream("%PDF-1.7"u8.ToArray());

        var (_, refusal) = await new AttachmentStore(data, new Finds("Eicar-Test")).KeepAsync("a.pdf", content, Stop);

        Assert.Equal("infected", refusal!.Code);
        Assert.Contains("Eicar-Test", refusal.Words.Zh, StringComparison.Ordinal);
        Assert.Empty(Left());
    }

    [Fact]
    public async Task A_file_that_the_scanner_gave_no_answer_about_is_refused_and_not_kept()
    {
        using var content = new MemoryStream("%PDF-1.7"u8.ToArray());
        var scanner = VirusScanners.Of($"clamd 127.0.0.1:{FakeClam.NobodysPort()}", out _)!;

        var (_, refusal) = await new AttachmentStore(data, scanner).KeepAsync("a.pdf", content, Stop);

        Assert.Equal("not_scanned", refusal!.Code);
        Assert.Empty(Left());
    }

    [Fact]
    public async Task A_file_that_was_changed_on_disk_is_not_handed_out()
    {
        var (file, _) = await KeepAsync("a.pdf", "%PDF-1.7 hello"u8.ToArray());
        await File.WriteAllTextAsync(Path.Combine(data.Attachments, file!.Sha256[..2], file.Sha256), "%PDF-1.7 other", Stop);

        Assert.Throws<InvalidDataException>(() => Store().Open(Attached(file)));
    }

    public void Dispose() => Directory.Delete(data.Root, recursive: true);

    private AttachmentStore Store() => new(data, new NoVirusScanner());

    private async Task<(StoredFile? File, Model.Operations.Kit.Refusal? Refusal)> KeepAsync(string name, byte[] bytes)
    {
        using var content = new MemoryStream(bytes);
        return await Store().KeepAsync(name, content, Stop);
    }

    private IEnumerable<string> Left() => Directory.EnumerateFiles(data.Root, "*", SearchOption.AllDirectories);

    private static Attachment Attached(StoredFile file) => new(1, "papers", file.Name, file.Kind, file.Bytes, file.Sha256, "secretary", DateTimeOffset.UnixEpoch);

    private static byte[] Zip(params string[] entries) => Zip(1, entries);

    /// <param name="size">Of each entry; zeros, which pack to a thousandth.</param>
    private static byte[] Zip(int size, params string[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var entry in entries)
            {
                using var written = zip.CreateEntry(entry).Open();
                written.Write(new byte[size]);
            }
        }

        return bytes.ToArray();
    }

    private sealed class Finds(string what) : IVirusScanner
    {
        public Task<string?> FindAsync(string path, CancellationToken stop) => Task.FromResult<string?>(File.Exists(path) ? what : null);
    }

    private sealed class Endless : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Given; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Given += count;
            return count;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
