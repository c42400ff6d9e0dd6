using System.Globalization;

namespace Dashboard.Charts;

/// <summary>A span of round numbers around some values, in steps of 1, 2 or 5 × 10ⁿ.</summary>
public sealed record NiceScale(double Low, double High, double Step)
{
    /// <param name="values">What shall fit.</param>
    /// <param name="steps">About how many steps are wanted.</param>
    /// <param name="fromZero">Bars start at zero; lines may not.</param>
    public static NiceScale Around(IEnumerable<double> values, int steps = 4, bool fromZero = false)
    {
        var seen = values.Where(double.IsFinite).ToArray();
        var low = fromZero || seen.Length == 0 ? 0 : seen.Min();
        var high = seen.Length == 0 ? 1 : Math.Max(seen.Max(), low);
        var step = StepFor(Math.Max(high - low, 1e-6) / steps);
        low = Math.Floor((low / step) + 1e-9) * step;
        high = Math.Max(Math.Ceiling((high / step) - 1e-9) * step, low + step);
        return new NiceScale(low, high, step);
    }

    public IEnumerable<double> Ticks =>
        Enumerable.Range(0, (int)Math.Round((High - Low) / Step) + 1).Select(i => Math.Round(Low + (i * Step), 10));

    /// <summary>A tick in words: as many decimals as the step needs.</summary>
    public string Format(double tick)
    {
        var decimals = Math.Max(0, -(int)Math.Floor(Math.Log10(Step) + 1e-9));
        return tick.ToString("#,##0." + new string('0', decimals), CultureInfo.InvariantCulture).TrimEnd('.').Replace('-', '−');
    }

    private static double StepFor(double raw)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        return new[] { 1d, 2, 5, 10 }.MinBy(m => Math.Abs(Math.Log(m * power / raw))) * power;
    }
}
