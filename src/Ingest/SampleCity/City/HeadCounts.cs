using Ingest.SampleCity.Chance;

namespace Ingest.SampleCity.City;

/// <summary>Insured persons at each month end: a slow drift, autocorrelated noise, a dip of builders in the cold months.</summary>
internal static class HeadCounts
{
    private const double Growth = 0.008 / 12;
    private const double Persistence = 0.88;
    private const double Noise = 0.025;

    /// <summary>Rounds the sizes so that they add up to exactly <paramref name="total"/> heads, each at least one.</summary>
    public static void Settle(IReadOnlyList<Employer> active, int total)
    {
        foreach (var employer in active)
        {
            employer.Heads[CityMonths.Anchor] = Math.Max(1, (int)employer.Size);
        }

        var left = total - active.Sum(e => e.Heads[CityMonths.Anchor]);
        var bySize = active.OrderByDescending(e => e.Size).ToArray();
        var each = left / bySize.Length;
        for (var i = 0; i < bySize.Length; i++)
        {
            var more = Math.Max(1 - bySize[i].Heads[CityMonths.Anchor], each);
            bySize[i].Heads[CityMonths.Anchor] += more;
            left -= more;
        }

        for (var i = 0; left != 0; i = (i + 1) % bySize.Length, left -= Math.Sign(left))
        {
            bySize[i].Heads[CityMonths.Anchor] += Math.Sign(left);
        }
    }

    /// <summary>Fills the months of the employer's life; the anchor month keeps what <see cref="Settle"/> gave it.</summary>
    public static void Fill(Employer employer, SeededStream chance)
    {
        var fixedAtAnchor = employer.Heads[CityMonths.Anchor];
        var path = Path(employer, chance);
        var level = fixedAtAnchor > 0 ? fixedAtAnchor / path[CityMonths.Anchor] : employer.Size;
        var idle = Idle(employer, chance);
        for (var month = 0; month < CityMonths.End; month++)
        {
            var heads = month >= idle.From && month < idle.To ? 0 : Math.Max(1, (int)Math.Round(level * path[month]));
            employer.Heads[month] = employer.IsInsuredAt(month) ? heads : 0;
        }

        employer.Heads[CityMonths.Anchor] = fixedAtAnchor;
    }

    private static double[] Path(Employer employer, SeededStream chance)
    {
        var path = new double[CityMonths.End];
        var noise = 0.0;
        for (var month = 0; month < path.Length; month++)
        {
            noise = (Persistence * noise) + (Noise * chance.Gauss());
            var cold = employer.Industry.Family == "build" && CityMonths.MonthOfYear(month) is 1 or 2 ? 0.96 : 1;
            path[month] = cold * Math.Exp((Growth * (month - CityMonths.Anchor)) + noise);
        }

        return path;
    }

    /// <summary>A few small employers keep their registration for some months without anybody insured (无人参保).</summary>
    private static (int From, int To) Idle(Employer employer, SeededStream chance)
    {
        if (employer.Size > 15 || !chance.Chance(0.015))
        {
            return (0, 0);
        }

        var from = chance.Next(CityMonths.Anchor + 6, CityMonths.End - 3);
        return (from, from + chance.Next(2, 9));
    }
}
