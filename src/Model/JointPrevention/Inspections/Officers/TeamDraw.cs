using Model.JointPrevention.Inspections.Plans;

namespace Model.JointPrevention.Inspections.Officers;

/// <summary>随机选派: who inspects an employer follows from the plan's seed too (双随机), among those who work there and need not stay away.</summary>
public static class TeamDraw
{
    /// <summary>Leads every team.</summary>
    public const string Lead = "hrss";

    /// <summary>Fewest officers of a visit.</summary>
    public const int Fewest = 2;

    /// <returns>One officer of each department that has one, the leading first; fewer than <see cref="Fewest"/> where departments have nobody who may go.</returns>
    public static IReadOnlyList<Officer> Make(IReadOnlyCollection<Officer> officers, string employerCode, string? county, IEnumerable<string> departments, string seed) =>
    [
        .. departments.Where(department => department != Lead).Prepend(Lead).Distinct(StringComparer.Ordinal)
            .Select(department => officers
                .Where(officer => officer.Department == department && officer.IsAvailable && officer.WorksIn(county) && !officer.Avoids(employerCode))
                .MinBy(officer => Lot.Of(seed, $"{employerCode}|{officer.Certificate}"), StringComparer.Ordinal))
            .OfType<Officer>(),
    ];
}
