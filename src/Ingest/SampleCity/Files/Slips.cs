using Ingest.SampleCity.Chance;

namespace Ingest.SampleCity.Files;

/// <summary>A way to get a row wrong.</summary>
/// <param name="Name">What was spoilt, as <c>docs/sample-city.md</c> lists it.</param>
/// <param name="Spoil">Changes a copy of the row, or answers null where this row cannot be spoilt so.</param>
internal sealed record Slip(string Name, Func<Cell[], Cell[]?> Spoil)
{
    public static Slip At(string name, int column, Func<Cell, Cell?> spoil) => new(name, row =>
    {
        if (row[column].IsBlank || spoil(row[column]) is not { } cell)
        {
            return null;
        }

        row[column] = cell;
        return row;
    });
}

/// <summary>What rows of a feed get wrong, and how often.</summary>
/// <param name="Wrong">Share of rows that break a rule.</param>
/// <param name="Duplicates">Share of rows entered twice.</param>
/// <param name="Conflicts">Share of keys entered twice with different values.</param>
/// <param name="Kinds">Ways to break a rule, taken in turn.</param>
/// <param name="Conflict">Changes a copy so that the key stays and a value does not.</param>
internal sealed record SlipRates(double Wrong, double Duplicates, double Conflicts, IReadOnlyList<Slip> Kinds, Func<Cell[], Cell[]> Conflict)
{
    /// <summary>Somebody took care.</summary>
    public static SlipRates None { get; } = new(0, 0, 0, [], row => row);
}

/// <summary>Lets a file's rows go wrong, and keeps count.</summary>
/// <typeparam name="T">What a row tells.</typeparam>
internal sealed class Slips<T>(SlipRates rates, SeededStream chance)
{
    private readonly Dictionary<string, int> wrong = new(StringComparer.Ordinal);
    private int turn;

    /// <summary>What does not reach the warehouse by this file: spoilt or in conflict.</summary>
    public List<T> Lost { get; } = [];

    private int Read { get; set; }

    private int Duplicates { get; set; }

    /// <summary>The rows as they end up in the file.</summary>
    /// <param name="items">What there is to tell.</param>
    /// <param name="type">Types a row.</param>
    /// <param name="isSafe">Rows that stay as they are; none when null.</param>
    public IEnumerable<Cell[]> Through(IEnumerable<T> items, Func<T, Cell[]> type, Func<T, bool>? isSafe = null)
    {
        foreach (var item in items)
        {
            var row = type(item);
            foreach (var entered in isSafe?.Invoke(item) == true ? [row] : Enter(item, row))
            {
                Read++;
                yield return entered;
            }
        }
    }

    public GeneratedFile Tally(string feed, string file) => new(feed, file, Read, Duplicates, wrong);

    private Cell[][] Enter(T item, Cell[] row)
    {
        var dice = chance.NextDouble();
        if (dice < rates.Wrong && Spoil(row) is { } spoilt)
        {
            Lost.Add(item);
            return [spoilt];
        }

        if (dice > 1 - rates.Duplicates)
        {
            Duplicates++;
            return [row, row];
        }

        if (dice > 1 - rates.Duplicates - rates.Conflicts)
        {
            Count("conflict", 2);
            Lost.Add(item);
            return [row, rates.Conflict([.. row])];
        }

        return [row];
    }

    private Cell[]? Spoil(Cell[] row)
    {
        for (var tries = 0; tries < rates.Kinds.Count; tries++)
        {
            var kind = rates.Kinds[turn++ % rates.Kinds.Count];
            if (kind.Spoil([.. row]) is { } spoilt)
            {
                Count(kind.Name, 1);
                return spoilt;
            }
        }

        return null;
    }

    private void Count(string kind, int rows) => wrong[kind] = wrong.GetValueOrDefault(kind) + rows;
}
