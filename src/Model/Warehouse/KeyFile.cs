using Model.Calendar;

namespace Model.Warehouse;

/// <summary>A secret of the installation in a file that its owner alone can read; made at first use, never in the repository.</summary>
public static class KeyFile
{
    // First line of a key that was made for the sample city: known to whoever has a copy of it, so no real data rest on it.
    private const string SampleMark = "sample\n";

    /// <param name="data">The installation.</param>
    /// <param name="path">Of the key in it.</param>
    /// <param name="make">A new key, when there is none yet.</param>
    /// <returns>The key that all processes use: of two that make one at once, the first's.</returns>
    public static string ReadOrMake(DataFolder data, string path, Func<string> make)
    {
        if (!File.Exists(path))
        {
            Make(path, (new BusinessDate(data, TimeProvider.System).Mode == DataMode.Sample ? SampleMark : "") + make());
        }

        return Read(path).Key;
    }

    /// <summary>A key that is there, and whether it was made for the sample city.</summary>
    internal static (string Key, bool IsSample) Read(string path)
    {
        var text = File.ReadAllText(path);
        var isSample = text.StartsWith(SampleMark, StringComparison.Ordinal);
        return ((isSample ? text[SampleMark.Length..] : text).Trim(), isSample);
    }

    /// <summary>Written beside and renamed, so that a kill leaves no half key.</summary>
    private static void Make(string path, string key)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var beside = $"{path}.{Guid.NewGuid():N}{DurableFile.Unfinished}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var writer = new StreamWriter(beside, options))
        {
            writer.Write(key);
        }

        try
        {
            File.Move(beside, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(beside);
        }
    }
}
