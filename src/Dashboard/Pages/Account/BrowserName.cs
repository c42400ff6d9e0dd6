namespace Dashboard.Pages.Account;

/// <summary>What a browser calls itself, in a word people know. Order matters: most of them also claim to be the ones below.</summary>
internal static class BrowserName
{
    private static readonly (string Mark, string Name)[] Known = [("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];
    private static readonly (string Mark, string Name)[] Systems = [("Windows", "Windows"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Mac OS X", "macOS"), ("Linux", "Linux")];

    /// <returns>Chrome · Windows; null when it is none that is known.</returns>
    public static string? Of(string agent)
    {
        var names = new[] { Find(Known, agent), Find(Systems, agent) }.OfType<string>().ToArray();
        return names.Length == 0 ? null : string.Join(" · ", names);
    }

    private static string? Find((string Mark, string Name)[] marks, string agent) =>
        marks.Where(m => agent.Contains(m.Mark, StringComparison.Ordinal)).Select(m => m.Name).FirstOrDefault();
}
