namespace Dashboard.Charts;

/// <summary>A label at the right end of a line, coloured as its line.</summary>
public sealed record EndLabel(double Y, string Text, string Colour, bool Bold = false);

/// <summary>Keeps labels at line ends apart.</summary>
public static class EndLabels
{
    /// <summary>Least distance between two lines of text, in px.</summary>
    public const double Gap = 17;

    /// <summary>Moves heights (px, downwards) apart by at least <see cref="Gap"/>, as little as possible and within the span.</summary>
    /// <returns>The heights in the order given.</returns>
    public static double[] Spread(IReadOnlyList<double> heights, double top, double bottom)
    {
        var order = Enumerable.Range(0, heights.Count).OrderBy(i => heights[i]).ThenBy(i => i).ToArray();
        var placed = order.Select(i => Math.Clamp(heights[i], top, bottom)).ToArray();
        // Each round pushes a pair apart evenly; a handful of labels settles within a few rounds.
        for (var round = 0; round < 50; round++)
        {
            for (var i = 1; i < placed.Length; i++)
            {
                var lack = Gap - (placed[i] - placed[i - 1]);
                if (lack > 0)
                {
                    (placed[i - 1], placed[i]) = (placed[i - 1] - (lack / 2), placed[i] + (lack / 2));
                }
            }
        }

        Shift(placed, top, bottom);
        var result = new double[placed.Length];
        for (var i = 0; i < order.Length; i++)
        {
            result[order[i]] = placed[i];
        }

        return result;
    }

    private static void Shift(double[] placed, double top, double bottom)
    {
        for (var i = 0; i < placed.Length; i++)
        {
            var least = i == 0 ? top : placed[i - 1] + Gap;
            placed[i] = Math.Max(placed[i], least);
        }

        for (var i = placed.Length - 1; i >= 0; i--)
        {
            var most = i == placed.Length - 1 ? bottom : placed[i + 1] - Gap;
            placed[i] = Math.Min(placed[i], most);
        }
    }
}
