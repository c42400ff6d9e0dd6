using Model.Codes;

namespace Ingest.SampleCity.Feeds;

/// <summary>Offices write the Chinese name of a code, seldom the code.</summary>
internal static class CodeNames
{
    public static string? Of(string list, string? code) => code is null ? null : CodeList.Named(list).NameOf(code).Zh;

    /// <summary>Sheets of the reports that put several offices together.</summary>
    public static readonly IReadOnlyList<(string Name, string[] Counties)> Regions =
    [
        ("城区", ["370811", "370812", "370871", "370872", "370873"]),
        ("东部县市", ["370826", "370831", "370881", "370883"]),
        ("西部县", ["370827", "370828", "370829", "370830", "370832"]),
    ];
}
