using Model.Statistics;

namespace Model.Analysis.Causes;

/// <summary>Cases of one code.</summary>
/// <param name="Code">Code of its list.</param>
/// <param name="Cases">Recognised injuries that the office coded so.</param>
/// <param name="Bridged">National causes: injuries whose ESAW coding leads to this cause and no other; 0 for ESAW codes.</param>
public sealed record CodedCases(string Code, long Cases, long Bridged);

/// <summary>Causes of the injuries of some settled months: GB 6441 as sent, ESAW, and the one by way of the other (decision 051).</summary>
/// <param name="First">First settled month.</param>
/// <param name="Last">Last settled month of the year.</param>
/// <param name="Years">Years with a settled month, latest first.</param>
/// <param name="Causes">National causes in the order of their list.</param>
/// <param name="Deviations">偏离正常的情形 of ESAW.</param>
/// <param name="Contacts">接触方式 of ESAW.</param>
/// <param name="Outcomes">Cases by what the bridge could do: one, several, none, no-information.</param>
/// <param name="Agreeing">Cases that the bridge reached and whose cause as sent is among those it gives.</param>
public sealed record CauseYear(
    DateOnly First, DateOnly Last, IReadOnlyList<int> Years, IReadOnlyList<CodedCases> Causes, IReadOnlyList<CodedCases> Deviations, IReadOnlyList<CodedCases> Contacts,
    IReadOnlyDictionary<string, long> Outcomes, long Agreeing)
{
    public long Cases => Outcomes.Values.Sum();

    /// <summary>Cases with at least one cause by the bridge.</summary>
    public long Reached => Outcomes.GetValueOrDefault("one") + Outcomes.GetValueOrDefault("several");

    /// <summary>Share of <see cref="Cases"/> that lead to exactly one cause, %.</summary>
    public Proportion? One => Proportion.Of(Outcomes.GetValueOrDefault("one"), Cases, per: 100);

    /// <summary>Share of <see cref="Reached"/> whose cause as sent agrees, %.</summary>
    public Proportion? Agreement => Proportion.Of(Agreeing, Reached, per: 100);
}
