using System.Runtime.InteropServices;

namespace Model.Warehouse;

/// <summary>Files that are whole or absent after a power cut: flushed to the disk before a rename makes them visible.</summary>
public static class DurableFile
{
    /// <summary>How the name of a text ends that is not yet renamed.</summary>
    internal const string Unfinished = ".tmp";

    /// <summary>Writes the text beside the file and renames it over: a reader sees the old text or the new.</summary>
    public static void Replace(string path, string text)
    {
        var beside = $"{path}.{Guid.NewGuid():N}{Unfinished}";
        File.WriteAllText(beside, text);
        Move(beside, path);
    }

    /// <summary>Flushes the file and renames it, replacing what was there.</summary>
    public static void Move(string from, string to)
    {
        using (var file = new FileStream(from, FileMode.Open, FileAccess.ReadWrite))
        {
            file.Flush(flushToDisk: true);
        }

        File.Move(from, to, overwrite: true);
        FlushFolder(Path.GetDirectoryName(to)!);
    }

    // .NET cannot flush a folder, without which the rename itself may be lost with the power; Windows writes it through anyway.
    private static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var descriptor = Native.Open(folder, 0);
        if (descriptor >= 0)
        {
            _ = Native.Flush(descriptor);
            _ = Native.Close(descriptor);
        }
    }

    private static class Native
    {
        [DllImport("libc", EntryPoint = "open", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        internal static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

        [DllImport("libc", EntryPoint = "fsync")]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        internal static extern int Flush(int descriptor);

        [DllImport("libc", EntryPoint = "close")]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        internal static extern int Close(int descriptor);
    }
}
