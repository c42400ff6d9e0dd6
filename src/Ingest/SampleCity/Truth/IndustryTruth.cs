namespace Ingest.SampleCity.Truth;

/// <summary>A kind of employer of the city: one row of <c>industries.csv</c>.</summary>
/// <param name="Division">GB/T 4754-2017, two digits.</param>
/// <param name="Group">Whose rate it follows, <see cref="GroupTruth"/>.</param>
/// <param name="Licence"><c>hazchem</c> or empty.</param>
/// <param name="Kind">参保方式: unit, project or courier.</param>
/// <param name="Family">Which circumstances its accidents have.</param>
/// <param name="Employers">Relative number on 2022-06-30.</param>
/// <param name="Insured">Insured in June 2022; those of group <c>other</c> are scaled to the city's total.</param>
/// <param name="Sigma">Spread of the lognormal sizes.</param>
/// <param name="RelativeRate">Injuries per head relative to its group.</param>
/// <param name="Wage">Relative to the city's average.</param>
/// <param name="Detail2017">Three or four digit codes of the edition 2017.</param>
/// <param name="Detail2011">The same of the edition 2011.</param>
/// <param name="Names">Ends of employer names.</param>
/// <param name="Neighbour">Division of the same group (or, like it, of <c>other</c>) to which some of them move; empty for none.</param>
internal sealed record IndustryTruth(
    string Division, string Group, string Licence, string Kind, string Family, double Employers, double Insured,
    double Sigma, double RelativeRate, double Wage, string[] Detail2017, string[] Detail2011, string[] Names, string Neighbour)
{
    public bool IsHazchemLicensed => Licence == "hazchem";

    public static IReadOnlyList<IndustryTruth> All { get; } = EmbeddedTable.Read("industries", row => new IndustryTruth(
        row.Text("division"), row.Text("group"), row.Text("licence"), row.Text("kind"), row.Text("family"),
        row.Number("employers"), row.Number("insured"), row.Number("sigma"), row.Number("relative_rate"), row.Number("wage"),
        row.List("detail_2017"), row.List("detail_2011"), row.List("names"), row.Text("neighbour")));
}

/// <summary>How the rate of a group of industries goes over the years: one row of <c>groups.csv</c>.</summary>
/// <param name="Name">Group.</param>
/// <param name="Rate2020">Recognised production injuries per 1,000 insured in 2020.</param>
/// <param name="Ratio2019">2019 against 2020.</param>
/// <param name="Ratio2025">2025 against 2020; the years between lie on a straight line.</param>
/// <param name="Ratio2026">2026 against 2025.</param>
/// <param name="SeasonStrength">1: the city's season; 1.5: half as much again.</param>
internal sealed record GroupTruth(string Name, double Rate2020, double Ratio2019, double Ratio2025, double Ratio2026, double SeasonStrength)
{
    public static IReadOnlyList<GroupTruth> All { get; } = EmbeddedTable.Read("groups", row => new GroupTruth(
        row.Text("group"), row.Number("rate_2020_per_1000"), row.Number("ratio_2019"),
        row.Number("ratio_2025"), row.Number("ratio_2026_to_2025"), row.Number("season_strength")));

    /// <summary>Production injuries per 1,000 insured that the year is set to.</summary>
    public double Rate(int year) => Rate2020 * year switch
    {
        <= 2019 => Ratio2019,
        <= 2025 => 1 + ((Ratio2025 - 1) * (year - 2020) / 5),
        _ => Ratio2025 * Ratio2026,
    };
}

/// <summary>An insuring office: one row of <c>counties.csv</c>.</summary>
/// <param name="Code">Code of <c>Codes/counties.csv</c>.</param>
/// <param name="Weight">Share of employers.</param>
/// <param name="CoalWeight">Share of mines.</param>
/// <param name="RateFactor">Injuries per head relative to the city.</param>
internal sealed record CountyTruth(string Code, double Weight, double CoalWeight, double RateFactor)
{
    public static IReadOnlyList<CountyTruth> All { get; } = EmbeddedTable.Read("counties", row => new CountyTruth(
        row.Text("county_code"), row.Number("weight"), row.Number("coal_weight"), row.Number("rate_factor")));
}

/// <summary>How an accident happens: one row of <c>circumstances.csv</c>, consistent across GB 6441 and ESAW.</summary>
/// <param name="Family">Family of industries, or the ground it stands for.</param>
/// <param name="Weight">Share within the family.</param>
/// <param name="Place">Code of <c>places</c>.</param>
/// <param name="Cause">GB 6441.</param>
/// <param name="Deviation">ESAW.</param>
/// <param name="Contact">ESAW.</param>
/// <param name="Agent">ESAW.</param>
/// <param name="Serious">Chance of a serious injury.</param>
/// <param name="Fatal">Chance of death.</param>
/// <param name="What">In words.</param>
internal sealed record Circumstance(
    string Family, double Weight, string Place, string Cause, string Deviation, string Contact, string Agent,
    double Serious, double Fatal, string What)
{
    public static IReadOnlyList<Circumstance> All { get; } = EmbeddedTable.Read("circumstances", row => new Circumstance(
        row.Text("family"), row.Number("weight"), row.Text("place"), row.Text("cause"), row.Text("deviation"),
        row.Text("contact"), row.Text("agent"), row.Number("serious"), row.Number("fatal"), row.Text("what")));
}
