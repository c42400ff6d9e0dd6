namespace Browser.Tests;

/// <summary>Every page a person can open by a plain address; a test compares it with the product's own list.</summary>
internal static class Pages
{
    public static readonly string[] Addresses =
    [
        "/",
        "/?plan=national-2026-2030",
        "/industries",
        "/industries/coal",
        "/industries/construction?measure=all&with=coal",
        "/industries/26",
        "/counties",
        "/counties/370832",
        "/matrix",
        "/diseases",
        "/employers",
        "/employers?q=示例",
        "/rows?fact=injuries&key-industry=coal&from=2025-01&to=2025-12&measure=production",
        "/rows?fact=payments&from=2022-06&to=2022-06",
        "/definitions",
        "/pipeline",
        "/no-such-page",
    ];

    public static TheoryData<string, string> InBothLanguages()
    {
        var all = new TheoryData<string, string>();
        foreach (var address in Addresses)
        {
            all.Add(address, "zh-CN");
            all.Add(address, "en");
        }

        return all;
    }
}
