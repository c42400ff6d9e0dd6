namespace Ingest.Readers;

/// <summary>What a file may be before it is refused. Each default says where it comes from.</summary>
public sealed record LandingLimits
{
    public static LandingLimits Default { get; } = new();

    /// <summary>One file, from first byte to last landed row. Five minutes are some ten times a full sheet of a million rows.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Bytes on disk. A year of the whole city is some 10 MB; a province's month as csv stays under this.</summary>
    public long FileBytes { get; init; } = 2L << 30;

    /// <summary>A feed's widest sheet has some 40 columns; 200 leaves room for a column a month over ten years.</summary>
    public int Columns { get; init; } = 200;

    /// <summary>The last row of a spreadsheet (ECMA-376); holds for xlsx only.</summary>
    public int SheetRows { get; init; } = 1_048_576;

    /// <summary>Parts in the zip. A workbook of a hundred sheets with drawings has some 400.</summary>
    public int ZipEntries { get; init; } = 2_000;

    /// <summary>All parts unpacked, by what the zip declares and by what really comes out. A sheet of a million rows × 20 columns is some 800 MB.</summary>
    public long UnpackedBytes { get; init; } = 1L << 30;

    /// <summary>Shared strings are held in memory by the reader, at some three times their size.</summary>
    public long SharedStringBytes { get; init; } = 128L << 20;

    /// <summary>Unpacked ÷ packed of one part. Real sheets measure 5–30; deflate cannot pass 1,032.</summary>
    public int PackingRatio { get; init; } = 100;

    /// <summary>Parts smaller than this may have any ratio: an empty theme or a sheet of blanks packs very well and harms nobody.</summary>
    public long PackingRatioFrom { get; init; } = 8L << 20;

    /// <summary>One csv record; longer ones are an unclosed quote or no table.</summary>
    public int RecordBytes { get; init; } = 4 << 20;

    /// <summary>Cells and rows noted as not to be trusted; more means that the file as a whole is not.</summary>
    public int Notes { get; init; } = 100_000;
}
