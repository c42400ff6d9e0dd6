namespace Dashboard.Tests.Independent;

/// <summary>Cases and average insured persons of one unit in one period.</summary>
internal sealed record PlainRate(long Cases, double AverageInsured)
{
    public static PlainRate None { get; } = new(0, 0);

    public double? Per1000 => AverageInsured > 0 ? Cases / AverageInsured * 1000 : null;
}

/// <summary>A recognised injury where and when it happened.</summary>
internal sealed record PlainInjury(int Month, PlainPlace Place, string Size, string Ground, string Cause)
{
    /// <summary>生产经营性工伤 and 全部工伤 of the definitions.</summary>
    public bool IsProduction => Ground is "14-1" or "14-2" or "14-3" or "14-5" or "14-7" or "15-2";

    public bool IsAll => IsProduction || Ground is "14-6" or "15-1" or "15-3";
}

/// <summary>The city as its files tell, counted with loops.</summary>
internal sealed class PlainCity
{
    private readonly List<(int Month, PlainPlace Place, string Size, long Insured)> exposed = [];
    private readonly List<PlainInjury> injuries = [];
    private readonly HashSet<int> months = [];

    private PlainCity(IReadOnlyCollection<PlainCount> counts, IReadOnlyCollection<PlainCase> cases, PlainRegister register, IReadOnlyCollection<PlainDisease> diseases, int persons)
    {
        (Diseases, PersonsPaidInJune2022) = (diseases, persons);
        var sizes = new Dictionary<(string, int), string>();
        var total = new Dictionary<int, long>();
        var cells = new Dictionary<(int, PlainPlace, string), long>();
        foreach (var count in counts)
        {
            var (place, size) = (register.Of(count.Employer, count.Month), SizeBand(count.Insured));
            sizes[(count.Employer, count.Month)] = size;
            total[count.Month] = total.GetValueOrDefault(count.Month) + count.Insured;
            cells[(count.Month, place, size)] = cells.GetValueOrDefault((count.Month, place, size)) + count.Insured;
        }

        InsuredOf = total;
        months.UnionWith(total.Where(m => m.Value > 0).Select(m => m.Key));
        // Those insured by project stand apart from both sides of a rate.
        exposed.AddRange(cells.Where(c => !c.Key.Item2.IsProject).Select(c => (c.Key.Item1, c.Key.Item2, c.Key.Item3, c.Value)));
        injuries.AddRange(
            from applied in cases
            where applied.Result is "recognised" or "deemed"
            let month = PlainMonths.Of(applied.OccurredOn)
            let place = register.Of(applied.Employer, month)
            where !place.IsProject
            select new PlainInjury(month, place, sizes.GetValueOrDefault((applied.Employer, month), "0"), applied.Ground!, applied.Cause));
        SettledThrough = Settled(cases);
    }

    public int FirstMonth => months.Min();

    /// <summary>Last month with enrolment.</summary>
    public int DataThrough => months.Max();

    /// <summary>Last month such that it and every earlier one have at most 2 % of their applications undecided.</summary>
    public int SettledThrough { get; }

    /// <summary>All insured persons of a month, those by project too.</summary>
    public IReadOnlyDictionary<int, long> InsuredOf { get; }

    public IReadOnlyCollection<PlainDisease> Diseases { get; }

    public int PersonsPaidInJune2022 { get; }

    public static PlainCity Of(string repository)
    {
        var files = new PlainFiles(repository);
        return new PlainCity(files.HeadCounts(), files.Cases(), new PlainRegister(files.Employers()), files.Diseases(), files.PaidPersons("2022-06").Count);
    }

    /// <summary>Incidence of the units that <paramref name="unitsOf"/> names (a place may lie in several, or in none).</summary>
    public Dictionary<(string Code, string Period), PlainRate> Incidence(Func<PlainPlace, string, IEnumerable<string>> unitsOf, ILookup<string, int> periods, Func<PlainInjury, bool> isCounted)
    {
        var periodsOf = periods.SelectMany(p => p.Select(month => (p.Key, month))).ToLookup(p => p.month, p => p.Key);
        var known = periods.ToDictionary(p => p.Key, p => p.Count(months.Contains), StringComparer.Ordinal);
        var sums = new Dictionary<(string, string), (long Cases, long Insured)>();
        void Add(int month, PlainPlace place, string size, long cases, long insured)
        {
            foreach (var key in from unit in unitsOf(place, size) from period in periodsOf[month] select (unit, period))
            {
                var sum = sums.GetValueOrDefault(key);
                sums[key] = (sum.Cases + cases, sum.Insured + insured);
            }
        }

        exposed.ForEach(e => Add(e.Month, e.Place, e.Size, 0, e.Insured));
        injuries.FindAll(i => isCounted(i)).ForEach(i => Add(i.Month, i.Place, i.Size, 1, 0));
        return sums.ToDictionary(s => s.Key, s => new PlainRate(s.Value.Cases, (double)s.Value.Insured / known[s.Key.Item2]));
    }

    /// <summary>Cases of a year by cause or ground.</summary>
    public Dictionary<string, int> Circumstances(int year, Func<PlainInjury, string> of, Func<PlainInjury, bool> isCounted) => injuries
        .Where(i => PlainMonths.YearOf(i.Month) == year && isCounted(i))
        .CountBy(of, StringComparer.Ordinal)
        .ToDictionary(StringComparer.Ordinal);

    private int Settled(IReadOnlyCollection<PlainCase> cases)
    {
        var unsettled = cases.GroupBy(c => PlainMonths.Of(c.OccurredOn))
            .Where(m => m.Key >= FirstMonth && m.Count(c => c.Result is null) > 0.02 * m.Count())
            .Select(m => m.Key);
        return Math.Min(DataThrough, unsettled.Min() - 1);
    }

    private static string SizeBand(long insured) => insured switch
    {
        0 => "0",
        < 10 => "1-9",
        < 50 => "10-49",
        < 250 => "50-249",
        < 1000 => "250-999",
        _ => "1000+",
    };
}
