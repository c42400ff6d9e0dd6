using System.Text;
using System.Text.RegularExpressions;

namespace Ingest.Contracts;

/// <summary>表头: headers are compared without blanks, line breaks, widths, case and required marks.</summary>
internal static partial class HeaderText
{
    public static string Normal(string? text)
    {
        var folded = (text ?? "").Normalize(NormalizationForm.FormKC);
        var kept = folded.Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c) && !Spelling.Weightless.Contains(c, StringComparison.Ordinal));
        return string.Concat(kept).Trim('*', ':', '★', '※').ToLowerInvariant();
    }

    /// <summary>The header without a unit or remark in brackets at its end: <c>支付金额(元)</c> → <c>支付金额</c>.</summary>
    public static string WithoutRemark(string normal) =>
        normal.Length > 0 && ")]】〕".Contains(normal[^1], StringComparison.Ordinal) ? Remark().Replace(normal, "") : normal;

    [GeneratedRegex(@"[(\[〔【][^)\]〕】]*[)\]〕】]$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Remark();
}
