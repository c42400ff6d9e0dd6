using Model.JointPrevention.Inspections.Directory;
using Model.Operations.Kit;

namespace Model.JointPrevention.Inspections.Plans;

/// <summary>抽取比例: in what share each group of the directory is drawn.</summary>
/// <param name="High">Per cent.</param>
/// <param name="Silent">Per cent.</param>
/// <param name="Ordinary">Per cent.</param>
/// <param name="Low">Per cent: a small check of those whose rate is low.</param>
public sealed record Shares(int High, int Silent, int Ordinary, int Low)
{
    private const int Whole = 100;

    /// <summary>Our proposal: no rule states shares, and each plan may say otherwise.</summary>
    public static Shares Usual { get; } = new(50, 15, 25, 10);

    public int Of(RiskGroup group) => group switch
    {
        RiskGroup.High => High,
        RiskGroup.Silent => Silent,
        RiskGroup.Ordinary => Ordinary,
        RiskGroup.Low => Low,
        _ => throw new ArgumentOutOfRangeException(nameof(group), group, null),
    };

    public Refusal? Refused() => new[] { High, Silent, Ordinary, Low }.Any(share => share < 0) || High + Silent + Ordinary + Low != Whole ? InspectionRefusals.NotAHundred : null;

    /// <summary>
    /// Places of each group among so many: whole numbers by largest remainder, ties to the group that stands first. A group that has
    /// fewer employers than places takes all it has, and its free places go to the others in their order.
    /// </summary>
    /// <param name="places">Employers to be drawn.</param>
    /// <param name="there">Employers of each group that can be.</param>
    public IReadOnlyDictionary<RiskGroup, int> Places(int places, IReadOnlyDictionary<RiskGroup, int> there)
    {
        var groups = Enum.GetValues<RiskGroup>();
        var wanted = groups.ToDictionary(group => group, group => places * Of(group) / Whole);
        foreach (var group in groups.OrderByDescending(group => places * Of(group) % Whole).Take(places - wanted.Values.Sum()))
        {
            wanted[group]++;
        }

        var taken = groups.ToDictionary(group => group, group => Math.Min(wanted[group], there.GetValueOrDefault(group)));
        foreach (var group in groups)
        {
            taken[group] += Math.Min(places - taken.Values.Sum(), there.GetValueOrDefault(group) - taken[group]);
        }

        return taken;
    }
}
