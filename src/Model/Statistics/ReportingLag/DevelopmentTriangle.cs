namespace Model.Statistics.ReportingLag;

/// <summary>
/// Cases by month of the accident and months until they were known (decided): one row a month, oldest first, each with the counts of
/// delay 0, 1, 2 … that have come. A row is as long as its month is old, up to the delay after which nothing is awaited.
/// </summary>
public sealed class DevelopmentTriangle
{
    private readonly double[][] cumulative;

    private DevelopmentTriangle(double[][] cumulative, int ages) => (this.cumulative, Ages) = (cumulative, ages);

    /// <summary>Months, mature and not.</summary>
    public int Months => cumulative.Length;

    /// <summary>Number of delays: after the last one a month is final.</summary>
    public int Ages { get; }

    /// <param name="counts">New cases of each delay. Longer rows are cut at <paramref name="ages"/>: what comes later is not awaited.</param>
    /// <param name="ages">Number of delays, that of the longest row when not given.</param>
    /// <exception cref="ArgumentException">No row, an empty row, a count that is negative or no number, or a row longer than one before it.</exception>
    public static DevelopmentTriangle OfCounts(IReadOnlyList<IReadOnlyList<double>> counts, int? ages = null)
    {
        if (counts.Count == 0 || counts.Any(row => row.Count == 0 || row.Any(c => !(c >= 0) || double.IsInfinity(c))))
        {
            throw new ArgumentException("Each month needs counts from zero.", nameof(counts));
        }

        var longest = Math.Min(ages ?? int.MaxValue, counts.Max(row => row.Count));
        ArgumentOutOfRangeException.ThrowIfLessThan(longest, 1, nameof(ages));
        var lengths = counts.Select(row => Math.Min(row.Count, longest)).ToArray();
        if (lengths.Zip(lengths.Skip(1)).Any(pair => pair.Second > pair.First))
        {
            throw new ArgumentException("A later month cannot be known for longer than an earlier one.", nameof(counts));
        }

        return new DevelopmentTriangle([.. counts.Select(row => Sums(row, longest))], longest);
    }

    /// <summary>How many delays of a month have come, from 1.</summary>
    public int Age(int month) => cumulative[month].Length;

    /// <summary>Cases known after so many delays, from 1.</summary>
    public double Known(int month, int age) => cumulative[month][age - 1];

    /// <summary>What was known a number of months ago; null when nothing was.</summary>
    public DevelopmentTriangle? Back(int months)
    {
        var latest = Months - 1;
        // The newest month's age tells the day of the triangle; a row cut at the last delay was as old as its distance says.
        var rows = cumulative.Select((row, month) => row.Take(Math.Min(Ages, latest - month + Age(latest) - months)).ToArray()).Where(row => row.Length > 0).ToArray();
        return rows.Length == 0 ? null : new DevelopmentTriangle(rows, rows.Max(row => row.Length));
    }

    private static double[] Sums(IReadOnlyList<double> counts, int ages)
    {
        double sum = 0;
        return [.. counts.Take(ages).Select(count => sum += count)];
    }
}
