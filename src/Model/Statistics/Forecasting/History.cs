namespace Model.Statistics.Forecasting;

/// <summary>A series made ready: gaps as NaN, exposures complete, also of the steps to come, and brought to a mean of one.</summary>
/// <param name="Values">NaN where nothing is known.</param>
/// <param name="Exposure">Positive everywhere, as long as the values and the horizon together; ones when none was given.</param>
/// <param name="ExposureUnit">What an exposure of one is in the caller's unit.</param>
/// <param name="Season">Steps in a season; one when the series is shorter than two of them.</param>
internal sealed record History(double[] Values, double[] Exposure, double ExposureUnit, int Season, SeriesKind Kind, bool ExposureCarried)
{
    public int Length => Values.Length;

    public bool IsCount => Kind == SeriesKind.Count;

    public int Horizon => Exposure.Length - Values.Length;

    /// <summary>NaN at a gap.</summary>
    public double Rate(int at) => Values[at] / Exposure[at];

    /// <summary>Positions with a value in the half-open span.</summary>
    public IEnumerable<int> Known(int from, int to) =>
        Enumerable.Range(Math.Max(from, 0), Math.Max(0, to - Math.Max(from, 0))).Where(at => !double.IsNaN(Values[at]));

    /// <summary>Events per exposure over the span; zero when nothing is known there.</summary>
    public double MeanRate(int from, int to)
    {
        double events = 0, exposed = 0;
        foreach (var at in Known(from, to))
        {
            events += Values[at];
            exposed += Exposure[at];
        }

        return exposed > 0 ? events / exposed : 0;
    }
}
