using Ingest.Readers.Xlsx;

namespace Ingest.Readers;

/// <summary>What a file must be before it is read, told from its size, its first bytes and, of a workbook, its directory. Nothing is unpacked beyond the first bytes of a part.</summary>
internal static class FileGuard
{
    /// <summary>Text or a zip; everything else is refused.</summary>
    public static FileKind Kind(Stream file, LandingLimits limits)
    {
        if (file.Length > limits.FileBytes)
        {
            throw new FileRefused("file_too_large", Megabytes.Of(file.Length), Megabytes.Of(limits.FileBytes));
        }

        return FileSniffing.Of(file) switch
        {
            FileKind.Empty => throw new FileRefused("empty_file"),
            FileKind.Ole2 => throw new FileRefused("old_or_protected_workbook"),
            FileKind.Html => throw new FileRefused("web_page"),
            FileKind.Other => throw new FileRefused("not_a_table"),
            var kind => kind,
        };
    }

    /// <summary>All that can be seen without reading the rows; also that the name's ending says what the file is.</summary>
    public static void Look(Stream file, string name, LandingLimits limits)
    {
        var ending = Path.GetExtension(name).ToUpperInvariant();
        if (ending is not (".XLSX" or ".CSV" or ".TXT" or ".XLS"))
        {
            throw new FileRefused("other_ending");
        }

        var kind = Kind(file, limits);
        if (ending == ".XLS" || (kind == FileKind.Zip) != (ending == ".XLSX"))
        {
            throw new FileRefused("not_what_it_says");
        }

        if (kind == FileKind.Zip)
        {
            using var archive = ZipGuard.Open(file, limits);
            ZipGuard.RefuseDocumentTypes(archive);
            Workbook.RefuseOther(archive);
        }
    }
}
