namespace Model.Statistics;

/// <summary>A stratum (层) of a unit: an industry or size band in a county.</summary>
/// <param name="Key">Names the stratum; units and reference share the names.</param>
/// <param name="Count">Events, zero or more.</param>
/// <param name="Exposure">Average insured or person-years, zero or more.</param>
public readonly record struct Stratum(string Key, double Count, double Exposure);
