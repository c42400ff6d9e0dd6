namespace Model.JointPrevention.Inspections.Plans;

/// <summary>随机抽取 of employers: a function of list, quotas, shares and seed.</summary>
public static class Draw
{
    /// <summary>Within each industry and group those with the smallest lots; what is drawn is written into the candidates.</summary>
    /// <param name="candidates">The frozen list; those left out stay undrawn.</param>
    /// <param name="quotas">Employers to be drawn of each key industry; null stands for employers of none.</param>
    /// <param name="shares">Of the groups.</param>
    /// <param name="seed">Published.</param>
    public static void Make(IReadOnlyCollection<PlanCandidate> candidates, IReadOnlyCollection<Quota> quotas, Shares shares, string seed)
    {
        foreach (var industry in candidates.Where(candidate => candidate.LeftOut is null).GroupBy(candidate => candidate.KeyIndustry ?? Quota.Other, StringComparer.Ordinal))
        {
            var wanted = quotas.FirstOrDefault(quota => quota.KeyIndustry == industry.Key)?.Wanted ?? 0;
            var groups = industry.ToLookup(candidate => candidate.Group);
            var places = shares.Places(wanted, groups.ToDictionary(group => group.Key, group => group.Count()));
            foreach (var group in groups)
            {
                DrawOf(group, places[group.Key], seed);
            }
        }
    }

    private static void DrawOf(IEnumerable<PlanCandidate> group, int places, string seed)
    {
        var ordered = group.Select(candidate => (candidate, Lot: Lot.Of(seed, candidate.EmployerCode))).OrderBy(drawn => drawn.Lot, StringComparer.Ordinal);
        foreach (var ((candidate, lot), i) in ordered.Select((drawn, i) => (drawn, i)))
        {
            candidate.Draw(lot, i < places);
        }
    }
}
