using System.Globalization;

namespace Ingest.AnalystBench;

/// <summary>A level of confidence as people write it.</summary>
internal static class BenchConfidence
{
    /// <returns>A share of at least a half and below one; null for anything else.</returns>
    public static double? Parse(string text)
    {
        if (!double.TryParse(text.Trim().TrimEnd('%', '％'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var share = number > 1 || text.Contains('%', StringComparison.Ordinal) ? number / 100 : number;
        return share is >= 0.5 and < 1 ? share : null;
    }
}
