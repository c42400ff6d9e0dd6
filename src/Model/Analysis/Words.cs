using System.Text.Json;

namespace Model.Analysis;

/// <summary>How a choice is written in addresses and in the API: <c>KeyIndustry</c> is <c>key-industry</c>.</summary>
public static class Words
{
    public static string Word<T>(this T choice)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(choice.ToString());

    /// <returns>Null when no choice is written so.</returns>
    public static T? Choice<T>(string word)
        where T : struct, Enum =>
        Enum.GetValues<T>().Cast<T?>().FirstOrDefault(choice => string.Equals(choice!.Value.Word(), word, StringComparison.Ordinal));
}
