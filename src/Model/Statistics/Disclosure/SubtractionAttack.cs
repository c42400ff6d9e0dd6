namespace Model.Statistics.Disclosure;

/// <summary>
/// What a reader can find out about withheld counts by adding and subtracting: of each the least and the greatest value that agree with all
/// that is published. In a table of two sides the bounds are flows in a network of rows and columns, exact and in whole numbers
/// (L. H. Cox, Network models for complementary cell suppression, Journal of the American Statistical Association 90, 1995).
/// </summary>
public static class SubtractionAttack
{
    /// <summary>More than any reader would try.</summary>
    private const long Unlimited = long.MaxValue / 4;

    /// <returns>Both bounds; equal where the count can be calculated. A published count is its own bound.</returns>
    public static (long Lower, long Upper) Bounds(CountTable table, TableCell cell)
    {
        if (!table.IsWithheld(cell))
        {
            return (table[cell], table[cell]);
        }

        // Every row and every column sums to nothing when totals are taken with the other sign. A withheld count may then rise by what
        // can be led back from its column to its row over other withheld counts, and fall by what can be led the other way.
        var network = new Network(table, cell);
        var (forth, back) = (network.MostFlow(Network.Row(cell), network.Column(cell)), network.MostFlow(network.Column(cell), Network.Row(cell)));
        var (rise, fall) = table.IsMargin(cell) ? (forth, back) : (back, forth);
        return (table[cell] - Math.Min(table[cell], fall), rise >= Unlimited ? long.MaxValue : table[cell] + rise);
    }

    /// <summary>Rows and columns as nodes; each withheld count but one as an arc in both directions.</summary>
    private sealed class Network
    {
        private readonly int rows;
        private readonly long[,] room;

        public Network(CountTable table, TableCell without)
        {
            rows = table.Rows;
            room = new long[rows + table.Columns, rows + table.Columns];
            foreach (var cell in table.Cells.Where(c => c != without && table.IsWithheld(c)))
            {
                // A count has no upper limit and is not below nothing; of a total, whose sign is turned, the other way round.
                var (rise, fall) = table.IsMargin(cell) ? (table[cell], Unlimited) : (Unlimited, table[cell]);
                (room[Row(cell), Column(cell)], room[Column(cell), Row(cell)]) = (rise, fall);
            }
        }

        public static int Row(TableCell cell) => cell.Row;

        public int Column(TableCell cell) => rows + cell.Column;

        /// <summary>Edmonds and Karp: along shortest ways, until none is left.</summary>
        public long MostFlow(int from, int to)
        {
            var left = (long[,])room.Clone();
            long flow = 0;
            while (flow < Unlimited && Way(left, from, to) is { } way)
            {
                var more = way.Min(arc => left[arc.From, arc.To]);
                foreach (var (start, end) in way)
                {
                    left[start, end] -= more;
                    left[end, start] += more;
                }

                flow += more;
            }

            return flow;
        }

        private static List<(int From, int To)>? Way(long[,] left, int from, int to)
        {
            var before = new Dictionary<int, int> { [from] = from };
            var next = new Queue<int>([from]);
            while (next.TryDequeue(out var node) && node != to)
            {
                for (var other = 0; other < left.GetLength(0); other++)
                {
                    if (left[node, other] > 0 && before.TryAdd(other, node))
                    {
                        next.Enqueue(other);
                    }
                }
            }

            if (!before.ContainsKey(to))
            {
                return null;
            }

            var way = new List<(int, int)>();
            for (var node = to; node != from; node = before[node])
            {
                way.Add((before[node], node));
            }

            return way;
        }
    }
}
