using System.Text.RegularExpressions;

namespace Bench;

/// <summary>Signs a client in with a sample account, by its button on the sign-in page.</summary>
internal static partial class SampleSignIn
{
    /// <param name="client">Keeps cookies.</param>
    /// <param name="role">As the English page names it.</param>
    /// <param name="stop">Ends the asking.</param>
    public static async Task EnterAsync(HttpClient client, string role, CancellationToken stop)
    {
        var page = await client.GetStringAsync(new Uri("/sign-in?culture=en", UriKind.Relative), stop);
        var id = Buttons().Matches(page).First(button => button.Groups["role"].Value == role).Groups["id"].Value;
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("id", id), KeyValuePair.Create("__RequestVerificationToken", Token().Match(page).Groups["token"].Value)]);
        using var entered = await client.PostAsync(new Uri("/sign-in?handler=Sample", UriKind.Relative), form, stop);
    }

    [GeneratedRegex("value=\"(?<id>[0-9a-f-]+)\" aria-label=\"Enter as (?<role>[^(]+) \\(", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Buttons();

    [GeneratedRegex("__RequestVerificationToken\" type=\"hidden\" value=\"(?<token>[^\"]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
