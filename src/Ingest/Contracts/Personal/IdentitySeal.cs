using System.Security.Cryptography;
using System.Text;

namespace Ingest.Contracts.Personal;

/// <summary>
/// Turns a cell that should hold an identity number into what the database may see: <c>token|371***</c>, or <c>!rule|371***</c> when it breaks a rule.
/// The token is the number's HMAC-SHA256 (RFC 2104) under the key of the installation, in hex.
/// </summary>
/// <remarks>For one thread. A person stands in a file many times; each number is sealed once.</remarks>
internal sealed class IdentitySeal(byte[] key, DateOnly today) : IDisposable
{
    /// <summary>Before the name of a rule.</summary>
    public const char Mark = '!';

    /// <summary>Between what is stored and what quarantine shows.</summary>
    public const char Divider = '|';

    private const int Shown = 3;

    private readonly IncrementalHash hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
    private readonly Dictionary<string, string> done = new(StringComparer.Ordinal);

    public string Of(string text)
    {
        if (!done.TryGetValue(text, out var sealedText))
        {
            done.Add(text, sealedText = Sealed(text));
        }

        return sealedText;
    }

    public void Dispose() => hmac.Dispose();

    private string Sealed(string text)
    {
        var number = Spelling.Folded(text);
        var shown = string.Concat(number.AsSpan(0, Math.Min(Shown, number.Length)), new string('*', Math.Max(0, number.Length - Shown)));
        return IdentityRule.Broken(number, today) is { } rule
            ? $"{Mark}{rule}{Divider}{shown}"
            : $"{Token(number)}{Divider}{shown}";
    }

    private string Token(string number)
    {
        hmac.AppendData(Encoding.ASCII.GetBytes(number.ToUpperInvariant()));
        return Convert.ToHexStringLower(hmac.GetHashAndReset());
    }
}
