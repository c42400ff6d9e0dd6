using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Model.Warehouse;

namespace Dashboard.Charts;

/// <summary>What a kept chart depends on, beside the build.</summary>
/// <param name="Chart">Id of the chart, <c>overview-coal</c>; also starts the ids inside the picture.</param>
/// <param name="Filters">Everything chosen by the reader, in a fixed spelling.</param>
/// <param name="Scope">Counties the reader may see: two scopes never share a picture.</param>
public sealed record ChartKey(string Chart, string Filters, CountyScope Scope, CultureInfo Language, ChartSize Size)
{
    /// <summary>Drawings of an older program are not taken for ours: the compiler gives each program its own id.</summary>
    private static readonly string Program = typeof(ChartKey).Module.ModuleVersionId.ToString("N");

    /// <summary>Unique on a page that shows each chart once in each size.</summary>
    public string Id => $"{Slug(Chart)}-{Size.Name}";

    /// <summary>Letters, digits and hyphens only, whatever the filters hold.</summary>
    public string FileName
    {
        get
        {
            var whole = $"{Program}|{Chart}|{Filters}|{Scope.Key}|{Language.Name}|{Size.Name} {Size.Width}×{Size.Height}";
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(whole)))[..16];
            return $"{Slug(Chart)}-{Slug(Size.Name)}-{hash}.svg";
        }
    }

    private static string Slug(string text)
    {
        var kept = text.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-').Take(60);
        return string.Concat(kept);
    }
}
