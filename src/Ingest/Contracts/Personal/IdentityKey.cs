using System.Security.Cryptography;
using Model.Warehouse;

namespace Ingest.Contracts.Personal;

/// <summary>The key of an installation's identity tokens. Made at first use; whoever loses it can no longer join old rows with new ones.</summary>
internal static class IdentityKey
{
    public static byte[] Of(DataFolder data) =>
        Convert.FromHexString(KeyFile.ReadOrMake(data, data.IdentityKeyFile, () => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(InstallationKeys.IdentityBytes))));
}
