namespace Model.Statistics.Credibility;

/// <summary>Units below their groups; one group without a name where there are none.</summary>
internal sealed record Tree(IReadOnlyList<Experience> Units, IReadOnlyList<IGrouping<string, Experience>> Groups, IReadOnlyList<Level> Levels)
{
    public bool IsGrouped => Units[0].Group is not null;

    public static Tree Of(IReadOnlyList<Experience> units)
    {
        var groups = units.GroupBy(u => u.Group ?? "", StringComparer.Ordinal).ToList();
        return new Tree(units, groups, [.. groups.Select(g => Level.Of([.. g.Select(u => new Node(u.Weight, u.Mean))]))]);
    }

    /// <summary>The groups as members of the whole, weighing what their units are believed; by natural weights where units do not differ.</summary>
    public Level Top(double within, double between) =>
        Level.Of([.. Levels.Select(level => level.Believe(within, between)).Select(b => new Node(b.Weight, b.Mean))]);

    public CredibilityFit Believe(CredibilityStructure structure)
    {
        var believed = Levels.Select(level => level.Believe(structure.Within, structure.Between)).ToList();
        if (structure.Groups is not { } variance)
        {
            return new CredibilityFit(believed[0].Mean, structure, [], Members(Units, believed[0], believed[0].Mean));
        }

        // What scatters below the groups are their units, or where these do not differ the periods.
        var below = structure.Between > 0 ? structure.Between : structure.Within;
        var whole = Top(structure.Within, structure.Between).Believe(below, variance);
        var groups = Groups.Select((g, i) =>
            new Believed(g.Key, null, believed[i].Weight, believed[i].Mean, whole.Factors[i], whole.Estimate(i, believed[i].Mean, whole.Mean))).ToList();
        var members = Groups.SelectMany((g, i) => Members([.. g], believed[i], groups[i].Estimate)).ToDictionary(m => (m.Group, m.Name));
        return new CredibilityFit(whole.Mean, structure, groups, [.. Units.Select(u => members[(u.Group, u.Unit)])]);
    }

    private static List<Believed> Members(IReadOnlyList<Experience> units, Believing by, double above) =>
        [.. units.Select((u, i) => new Believed(u.Unit, u.Group, u.Weight, u.Mean, by.Factors[i], by.Estimate(i, u.Mean, above)))];
}
