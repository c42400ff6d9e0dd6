using System.Security.Cryptography;
using System.Text;

namespace Model.JointPrevention.Inspections.Plans;

/// <summary>
/// 抽签: the order in which things are drawn follows from a published seed and nothing else, so that anybody can draw again and find the same:
/// SHA-256 of <c>seed|name</c>, UTF-8, hex in lower case, the smallest first.
/// </summary>
public static class Lot
{
    /// <summary>A seed that nobody chose.</summary>
    public static string NewSeed() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    public static string Of(string seed, string name) => Hash($"{seed}|{name}");

    /// <summary>One hash over all that could be drawn: nobody comes in or goes out afterwards unseen.</summary>
    public static string OfPopulation(IEnumerable<string> lines) => Hash(string.Join('\n', lines.Order(StringComparer.Ordinal)));

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
