using System.Collections.Frozen;
using System.Text.Json;

namespace Model.Analysis;

/// <summary>How a choice is written in addresses and in the API: <c>KeyIndustry</c> is <c>key-industry</c>.</summary>
public static class Words
{
    public static string Word<T>(this T choice)
        where T : struct, Enum => Known<T>.Words[choice];

    /// <returns>Null when no choice is written so.</returns>
    public static T? Choice<T>(string word)
        where T : struct, Enum =>
        Known<T>.Words.Where(known => string.Equals(known.Value, word, StringComparison.Ordinal)).Select(known => (T?)known.Key).FirstOrDefault();

    /// <summary>Spelt once: a page with a table of links asks some hundred times.</summary>
    private static class Known<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> Words =
            Enum.GetValues<T>().Distinct().ToFrozenDictionary(choice => choice, choice => JsonNamingPolicy.KebabCaseLower.ConvertName(choice.ToString()));
    }
}
