using System.Security.Cryptography;
using System.Text;
using Model.Warehouse;

namespace Model.Operations.Kit.Personal;

/// <summary>
/// Encrypts personal values and gives them back, by AES-256-GCM (NIST SP 800-38D) under a key of the installation: made when the first value is
/// sealed, and in no repository and no database.
/// </summary>
public sealed class PersonalSeal(DataFolder data)
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    /// <returns>Why it is not kept; null when <paramref name="value"/> holds it.</returns>
    public Refusal? Close(PersonalKind kind, string typed, out PersonalValue? value)
    {
        value = PersonalText.Tidy(kind, typed) is { } text ? Closed(kind, text) : null;
        return value is null ? PersonalText.Refusal(kind) : null;
    }

    /// <returns>Null when it was sealed under another key or is not what was sealed.</returns>
    public string? Open(PersonalValue value)
    {
        var kept = Convert.FromBase64String(value.Sealed).AsSpan();
        var clear = new byte[kept.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(Key(), TagBytes);
        try
        {
            aes.Decrypt(kept[..NonceBytes], kept[(NonceBytes + TagBytes)..], kept[NonceBytes..(NonceBytes + TagBytes)], clear, About(value.Kind, value.Mask));
            return Encoding.UTF8.GetString(clear);
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    private PersonalValue Closed(PersonalKind kind, string text)
    {
        var (clear, mask) = (Encoding.UTF8.GetBytes(text), PersonalText.Mask(kind, text));
        var kept = new byte[NonceBytes + TagBytes + clear.Length];
        RandomNumberGenerator.Fill(kept.AsSpan(0, NonceBytes));
        using var aes = new AesGcm(Key(), TagBytes);
        aes.Encrypt(kept.AsSpan(0, NonceBytes), clear, kept.AsSpan(NonceBytes + TagBytes), kept.AsSpan(NonceBytes, TagBytes), About(kind, mask));
        Remember();
        return new(kind, mask, Convert.ToBase64String(kept));
    }

    // A mask that was put beside another value does not open it.
    private static byte[] About(PersonalKind kind, string mask) => Encoding.UTF8.GetBytes($"{kind}|{mask}");

    private byte[] Key() => Convert.FromHexString(KeyFile.ReadOrMake(data, data.PersonalKeyFile, () => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(InstallationKeys.PersonalBytes))));

    // From now on the key is missed when it is gone, also where the store is on another machine.
    private void Remember()
    {
        if (!File.Exists(data.PersonalKeyInUse))
        {
            File.WriteAllText(data.PersonalKeyInUse, "");
        }
    }
}
