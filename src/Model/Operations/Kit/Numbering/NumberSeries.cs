using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Model.Codes;

namespace Model.Operations.Kit.Numbering;

/// <summary>编号序列: 济工联〔2026〕3号. Per series, place and year, from 1, without a gap and without a double.</summary>
/// <param name="Id">As it is stored.</param>
/// <param name="Letters">What follows the place in front of the year: 工联.</param>
public sealed record NumberSeries(string Id, string Letters)
{
    private const string City = "济";

    /// <summary>
    /// Draws the next number in the transaction that uses it: rolled back, it is the next one's; until the end, whoever draws from the same
    /// series waits. Draw before saving anything that is recorded in the audit log: all wait for that in the same order then.
    /// </summary>
    /// <exception cref="InvalidOperationException">No transaction is open: a failure after the draw would leave a gap.</exception>
    public async Task<string> DrawAsync(OperationsDb db, string? county, int year, CancellationToken stop)
    {
        if (db.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("A number is drawn in the transaction that uses it.");
        }

        var series = county is null ? Id : $"{Id}-{county}";
        var drawn = await db.Database.SqlQueryRaw<int>(EmbeddedText.Read("Operations/Kit/Numbering/draw_number.sql"), series, year).ToListAsync(stop);
        return string.Create(CultureInfo.InvariantCulture, $"{Place(county)}{Letters}〔{year}〕{drawn.Single()}号");
    }

    private static string Place(string? county)
    {
        var counties = CodeList.Named("counties");
        return county is null ? City : counties.Value(counties.Rows.Single(row => row[0] == county), "short_zh")!;
    }
}

/// <summary>Where a series stands in a year.</summary>
internal sealed class DrawnNumber
{
    public required string Series { get; init; }

    public required int Year { get; init; }

    public required int Last { get; init; }
}
