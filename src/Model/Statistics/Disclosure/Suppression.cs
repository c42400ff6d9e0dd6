namespace Model.Statistics.Disclosure;

/// <summary>
/// 抑制: withholds counts of so few persons that one could be recognised, and as many others as keep them from being found by subtraction.
/// For each small count a closed way over rows and columns is sought along which counts may rise and fall together by so much that
/// the small one may be anything from 1 to <see cref="LeastPublished"/> − 1; of all such ways the one that withholds the fewest persons
/// (Cox 1995, as <see cref="SubtractionAttack"/>). A count of nobody is never withheld: where an industry does not exist everybody knows it.
/// </summary>
public static class Suppression
{
    /// <summary>Counts from 1 up to below this are withheld; nothing is no person, and is published.</summary>
    public const int LeastPublished = 5;

    /// <returns>False where a small count cannot be protected, because too little else is in the table: it must not be published.</returns>
    public static bool Protect(CountTable table)
    {
        var small = table.Cells.Where(cell => IsSmall(table[cell])).OrderBy(cell => table[cell]).ToList();
        small.ForEach(table.Withhold);
        foreach (var (cell, isRise) in small.SelectMany(cell => new[] { (cell, true), (cell, false) }).Where(turn => !IsSafe(table, turn.cell)))
        {
            if (Way(table, cell, isRise) is not { } way)
            {
                return false;
            }

            way.ForEach(table.Withhold);
        }

        return IsSafe(table);
    }

    /// <summary>Whether no small count is published or can be narrowed down to less than the rule says of it anyway.</summary>
    public static bool IsSafe(CountTable table) => table.Cells.Where(cell => IsSmall(table[cell])).All(cell => table.IsWithheld(cell) && IsSafe(table, cell));

    private static bool IsSmall(long count) => count is > 0 and < LeastPublished;

    private static bool IsSafe(CountTable table, TableCell cell) =>
        SubtractionAttack.Bounds(table, cell) is ( <= 1, >= LeastPublished - 1);

    /// <summary>By how much the count must be able to rise or fall.</summary>
    private static long Need(long count, bool isRise) => isRise ? LeastPublished - 1 - count : count - 1;

    /// <summary>The cheapest way that lets the count rise, or fall, by what is needed: from its column back to its row or the other way, over counts that can give as much; Dijkstra.</summary>
    /// <returns>Null where there is none; empty where nothing is needed.</returns>
    private static List<TableCell>? Way(CountTable table, TableCell cell, bool isRise)
    {
        var need = Need(table[cell], isRise);
        if (need == 0)
        {
            return [];
        }

        var (row, column) = (cell.Row, table.Rows + cell.Column);
        var (from, to) = isRise != table.IsMargin(cell) ? (column, row) : (row, column);
        var costs = new Dictionary<int, long> { [from] = 0 };
        var over = new Dictionary<int, TableCell>();
        var open = new PriorityQueue<int, long>([(from, 0)]);
        var others = table.Cells.Where(c => c != cell && table[c] > 0).SelectMany(c => new[] { (At: c.Row, Cell: c), (At: table.Rows + c.Column, Cell: c) }).ToLookup(c => c.At, c => c.Cell);
        while (open.TryDequeue(out var node, out var cost) && node != to)
        {
            // From a row to a column counts rise and totals fall; back it is the other way round.
            var isFromRow = node < table.Rows;
            foreach (var next in others[node].Where(c => isFromRow != table.IsMargin(c) || table[c] >= need))
            {
                var (other, sum) = (isFromRow ? table.Rows + next.Column : next.Row, cost + (table.IsWithheld(next) ? 0 : table[next]));
                if (sum < costs.GetValueOrDefault(other, long.MaxValue))
                {
                    (costs[other], over[other]) = (sum, next);
                    open.Enqueue(other, sum);
                }
            }
        }

        return costs.ContainsKey(to) ? [.. Back(table, over, from, to)] : null;
    }

    private static IEnumerable<TableCell> Back(CountTable table, Dictionary<int, TableCell> over, int from, int to)
    {
        for (var node = to; node != from; node = node < table.Rows ? table.Rows + over[node].Column : over[node].Row)
        {
            yield return over[node];
        }
    }
}
