namespace Model.Analysis.Warnings;

/// <summary>再次出现: the figures of a warning as a build saw them; a build that saw the same figures adds none. Never changed.</summary>
public sealed class Sighting
{
    private Sighting() { }

    /// <summary>1, 2, 3 … within the warning.</summary>
    public int Number { get; private set; }

    public string Build { get; private set; } = "";

    /// <summary>Business date; the day up to which things were known.</summary>
    public DateOnly KnownOn { get; private set; }

    public DateOnly First { get; private set; }

    public DateOnly Last { get; private set; }

    public long Cases { get; private set; }

    public double? Exposure { get; private set; }

    public double? Value { get; private set; }

    public double? Lower { get; private set; }

    public double? Upper { get; private set; }

    public double? Expected { get; private set; }

    public double? Chance { get; private set; }

    public double Score { get; private set; }

    public string WhyZh { get; private set; } = "";

    public string WhyEn { get; private set; } = "";

    /// <summary>The rows behind it.</summary>
    public string Rows { get; private set; } = "";

    public Bilingual Why => new(WhyZh, WhyEn);

    internal static Sighting Of(int number, string build, WarningRule rule, Reading reading)
    {
        var why = WarningWords.Why(rule, reading);
        return new()
        {
            Number = number,
            Build = build,
            KnownOn = reading.KnownOn,
            First = reading.First,
            Last = reading.Last,
            Cases = reading.Cases,
            Exposure = reading.Exposure,
            Value = reading.Value,
            Lower = reading.Lower,
            Upper = reading.Upper,
            Expected = reading.Expected,
            Chance = reading.Chance,
            Score = reading.Score,
            WhyZh = why.Zh,
            WhyEn = why.En,
            Rows = WarningWords.Rows(rule, reading),
        };
    }

    /// <summary>Says the same: what the sentence does not show is no news.</summary>
    internal bool Says(WarningRule rule, Reading reading) => WhyZh == WarningWords.Why(rule, reading).Zh;
}
