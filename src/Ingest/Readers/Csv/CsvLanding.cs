using System.Globalization;
using DuckDB.NET.Data;

namespace Ingest.Readers.Csv;

/// <summary>Lands a csv: the encoding is settled first, then a walk over the bytes finds what DuckDB would trip over, then DuckDB reads all columns as text.</summary>
internal static class CsvLanding
{
    private const string Table = "landing_1";

    public static LandedSheet Land(Landing landing, FileStream file)
    {
        using var scratch = new ScratchFolder();
        var encoding = TextEncodings.Detect(file, landing.Stop);
        if (encoding == TextEncoding.Utf8)
        {
            return Land(landing, landing.Path, scratch);
        }

        var utf8 = scratch.File("utf8.csv");
        Transcoding.ToUtf8(file, encoding, utf8, landing);
        return Land(landing, utf8, scratch);
    }

    private static LandedSheet Land(Landing landing, string path, ScratchFolder scratch)
    {
        using var text = new FileStream(path, new FileStreamOptions { Options = FileOptions.SequentialScan, BufferSize = 0 });
        var fileBytes = new FileInfo(landing.Path).Length;
        var delimiter = CsvDelimiter.Of(text, landing.Limits);
        var shape = CsvShape.Of(new CsvRecords(text, delimiter, landing.Limits), _ =>
        {
            landing.Stop.ThrowIfCancellationRequested();
            landing.Progress.Report(new LandingProgress(0, fileBytes * text.Position / text.Length, fileBytes));
        });

        if (shape.Columns == 0)
        {
            throw new FileRefused("empty_file");
        }

        var notes = new NoteBook(landing.Limits);
        var sheet = new LandedSheet(Table, Path.GetFileName(landing.Path), shape.Columns, notes.Notes) { Top = Top(text, delimiter, shape, landing.Limits) };
        var mask = landing.Masks(sheet);
        shape = shape with { IsPlain = shape.IsPlain && mask is null };
        var source = path;
        if (!shape.IsPlain)
        {
            source = scratch.File("regular.csv");
            text.Position = 0;
            using var output = new FileStream(source, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 1 << 16 });
            new CsvRewrite(new CsvRecords(text, delimiter, landing.Limits), shape, notes, mask).WriteTo(output, landing.Stop);
        }

        CreateTable(landing, shape);
        var rows = Insert(landing, source, (char)delimiter, shape);
        landing.Progress.Report(new LandingProgress(rows, fileBytes, fileBytes));
        return sheet with { Rows = rows, RowNumber = shape.IsPlain ? "(rowid + 1)::integer" : "row_number" };
    }

    private static List<SheetRow> Top(FileStream text, byte delimiter, CsvShape shape, LandingLimits limits)
    {
        text.Position = 0;
        var records = new CsvRecords(text, delimiter, limits);
        var top = new List<SheetRow>();
        while (top.Count < LandedSheet.TopRows && records.Read())
        {
            if (!records.IsBlank)
            {
                var cells = new string?[shape.Columns];
                records.Texts(cells);
                top.Add(new SheetRow(records.Record, cells));
            }
        }

        return top;
    }

    private static void CreateTable(Landing landing, CsvShape shape) =>
        landing.Execute($"create or replace temp table {Table} ({string.Join(", ", Names(shape).Select((c, i) => c + (i == 0 && !shape.IsPlain ? " integer" : " varchar")))})");

    /// <summary>The lines of a plain file carry no number: record n is row n. DuckDB keeps the order of what several threads read, and numbers it.</summary>
    private static long Insert(Landing landing, string path, char delimiter, CsvShape shape)
    {
        var types = string.Join(", ", Names(shape).Select((c, i) => $"'{c}': '{(i == 0 && !shape.IsPlain ? "integer" : "varchar")}'"));
        var newLine = shape is { IsPlain: true, LineEnds: LineEnds.CrLf } ? @"\r\n" : @"\n";
        var longest = landing.Limits.RecordBytes * 2;
        return landing.Execute(
            string.Create(CultureInfo.InvariantCulture, $$"""
            insert into {{Table}}
            from read_csv($path, columns = { {{types}} }, auto_detect = false, header = false, delim = '{{delimiter}}',
                quote = '"', escape = '"', new_line = '{{newLine}}', parallel = {{shape.IsPlain}}, max_line_size = {{longest}})
            """),
            new DuckDBParameter("path", path));
    }

    private static IEnumerable<string> Names(CsvShape shape) =>
        shape.IsPlain ? Landing.ColumnNames(shape.Columns) : Landing.ColumnNames(shape.Columns).Prepend("row_number");
}
