using System.Security.Cryptography;
using Model.Warehouse;

namespace Ingest.Contracts.Personal;

/// <summary>The key of an installation's identity tokens. Made at first use; whoever loses it can no longer join old rows with new ones.</summary>
internal static class IdentityKey
{
    private const int Bytes = 32;

    public static byte[] Of(DataFolder data)
    {
        if (!File.Exists(data.IdentityKeyFile))
        {
            Make(data.IdentityKeyFile);
        }

        return Convert.FromHexString(File.ReadAllText(data.IdentityKeyFile).Trim());
    }

    /// <summary>Written beside and renamed, so that a kill leaves no half key.</summary>
    private static void Make(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = path + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var writer = new StreamWriter(unfinished, options))
        {
            writer.Write(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes)));
        }

        File.Move(unfinished, path, overwrite: false);
    }
}
