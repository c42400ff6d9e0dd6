using System.Security.Cryptography;
using Model.Warehouse;

namespace Ingest.Contracts;

/// <summary>A file as it came: known by its SHA-256, kept byte for byte before anything of it is committed.</summary>
/// <param name="Path">Where the sender left it.</param>
/// <param name="Sha256">Hex, lower case.</param>
/// <param name="Bytes">Size.</param>
internal sealed record ReceivedFile(string Path, string Sha256, long Bytes)
{
    /// <summary>How the name of a copy ends while it is being made.</summary>
    public const string Unfinished = ".part";

    public static ReceivedFile Of(string path)
    {
        using var stream = File.OpenRead(path);
        return new ReceivedFile(path, Convert.ToHexStringLower(SHA256.HashData(stream)), stream.Length);
    }

    /// <summary>The installation has taken in a file of the same bytes.</summary>
    public bool IsKept(DataFolder data) => File.Exists(Kept(data));

    /// <summary>Copies the file under its hash. Safe to repeat: a kill leaves at most a copy that the next load of the file finds done or does again.</summary>
    public void Keep(DataFolder data)
    {
        var kept = Kept(data);
        if (File.Exists(kept))
        {
            return;
        }

        var unfinished = $"{kept}.{Environment.ProcessId}{Unfinished}";
        File.Copy(Path, unfinished, overwrite: true);
        if (!OperatingSystem.IsWindows())
        {
            // It holds names and identity numbers in clear.
            File.SetUnixFileMode(unfinished, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        File.Move(unfinished, kept, overwrite: true);
    }

    /// <summary>Takes a loaded file out of the inbox. Files elsewhere belong to whoever put them there.</summary>
    public void LeaveInbox(DataFolder data)
    {
        if (System.IO.Path.GetFullPath(Path).StartsWith(System.IO.Path.GetFullPath(data.Inbox) + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            File.Delete(Path);
        }
    }

    private string Kept(DataFolder data) => System.IO.Path.Combine(data.Received, Sha256 + System.IO.Path.GetExtension(Path).ToLowerInvariant());
}
