namespace Model.Warehouse;

/// <summary>A secret of the installation in a file that its owner alone can read; made at first use, never in the repository.</summary>
public static class KeyFile
{
    /// <param name="path">In <see cref="DataFolder"/>.</param>
    /// <param name="make">A new key, when there is none yet.</param>
    /// <returns>The key that all processes use: of two that make one at once, the first's.</returns>
    public static string ReadOrMake(string path, Func<string> make)
    {
        if (!File.Exists(path))
        {
            Make(path, make());
        }

        return File.ReadAllText(path).Trim();
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
