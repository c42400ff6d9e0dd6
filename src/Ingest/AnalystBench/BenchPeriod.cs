using System.Globalization;

namespace Ingest.AnalystBench;

/// <summary>When a point is: so many steps on in a calendar of days, months, quarters, years or plain numbers.</summary>
/// <param name="Unit">What a period is.</param>
/// <param name="Index">Grows by one from one period to the next.</param>
internal readonly record struct BenchPeriod(PeriodUnit Unit, long Index)
{
    /// <summary>Units from one index to the next: 3 where months of a file are those of quarters.</summary>
    public long Step { get; init; } = 1;

    /// <summary>Units at index zero.</summary>
    public long Start { get; init; }

    /// <summary>Periods over which a season repeats: a year, or a week of days; 1 when none does.</summary>
    public int Season => Unit switch
    {
        PeriodUnit.Month when 12 % Step == 0 => (int)(12 / Step),
        PeriodUnit.Quarter when 4 % Step == 0 => (int)(4 / Step),
        PeriodUnit.Day when Step == 1 => 7,
        _ => 1,
    };

    /// <summary>The period so many later, written as people write it.</summary>
    public string After(int periods) => (Start + ((Index + periods) * Step)) is var at ? Unit switch
    {
        PeriodUnit.Day => DateOnly.FromDayNumber((int)Math.Clamp(at, 0, DateOnly.MaxValue.DayNumber)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        PeriodUnit.Month => string.Create(CultureInfo.InvariantCulture, $"{at / 12:0000}-{(at % 12) + 1:00}"),
        PeriodUnit.Quarter => string.Create(CultureInfo.InvariantCulture, $"{at / 4:0000}Q{(at % 4) + 1}"),
        _ => at.ToString(CultureInfo.InvariantCulture),
    } : "";
}

/// <summary>What a period is.</summary>
internal enum PeriodUnit
{
    Day,
    Month,
    Quarter,
    Year,

    /// <summary>A number that is no year: week 12, sample 7.</summary>
    Number,
}
