namespace Ingest.SampleCity.Chance;

/// <summary>Draws things in proportion to their weights.</summary>
internal sealed class Weighted<T>
{
    private readonly T[] things;
    private readonly double[] upTo;

    public Weighted(IEnumerable<T> from, Func<T, double> weight)
    {
        things = [.. from];
        upTo = new double[things.Length];
        var sum = 0.0;
        for (var i = 0; i < things.Length; i++)
        {
            upTo[i] = sum += weight(things[i]);
        }
    }

    public T Draw(SeededStream chance)
    {
        var at = Array.BinarySearch(upTo, chance.NextDouble() * upTo[^1]);
        return things[Math.Min(at < 0 ? ~at : at + 1, things.Length - 1)];
    }
}
