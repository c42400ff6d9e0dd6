namespace Model.Statistics.Credibility;

/// <summary>
/// Credibility after Bühlmann and Straub (1970), and Jewell's hierarchical model (1975) where units belong to groups, with the
/// unbiased estimators of Bühlmann and Gisler (A Course in Credibility Theory, 2005, 4.8 and 6.6), as actuar's default.
/// </summary>
public static class BuhlmannStraub
{
    private const double Settled = 1e-12;
    private const int Rounds = 1000;

    /// <param name="units">Each with its observations; all with a group, or none.</param>
    /// <param name="iterative">The pseudo-estimators of Bichsel and Straub instead: they weigh by credibility and start from the unbiased ones.</param>
    /// <exception cref="ArgumentException"><see cref="Lack"/> says what is missing.</exception>
    public static CredibilityFit Fit(IReadOnlyList<Experience> units, bool iterative = false)
    {
        if (Lack(units) is { } lack)
        {
            throw new ArgumentException($"Credibility cannot be estimated: {lack}.", nameof(units));
        }

        var tree = Tree.Of(units);
        var unbiased = Unbiased(tree);
        return tree.Believe(iterative ? Iterative(tree, unbiased) : unbiased);
    }

    /// <summary>Factors and estimates where the structure is known from elsewhere.</summary>
    public static CredibilityFit Believe(IReadOnlyList<Experience> units, CredibilityStructure structure) => Tree.Of(units).Believe(structure);

    /// <summary>What the data lack for the model to be estimated; null when nothing.</summary>
    public static CredibilityLack? Lack(IReadOnlyList<Experience> units)
    {
        var seen = units.Where(u => u.Weight > 0).ToList();
        var groups = seen.GroupBy(u => u.Group ?? "", StringComparer.Ordinal).ToList();
        return seen switch
        {
            { Count: < 2 } => CredibilityLack.TwoUnits,
            _ when units.All(u => u.Observations.Count < 2) => CredibilityLack.TwoPeriods,
            _ when units[0].Group is null => null,
            _ when groups.Count < 2 => CredibilityLack.TwoGroups,
            _ when groups.TrueForAll(g => g.Count() < 2) => CredibilityLack.TwoUnitsInAGroup,
            _ => null,
        };
    }

    private static CredibilityStructure Unbiased(Tree tree)
    {
        var within = tree.Units.Sum(u => u.Scatter) / (tree.Units.Sum(u => u.Observations.Count) - tree.Units.Count(u => u.Weight > 0));
        if (!tree.IsGrouped)
        {
            return new CredibilityStructure(within, tree.Levels[0].Variance(within), null);
        }

        // The mean of the groups' own estimates, none below zero; a group of one unit says zero.
        var between = tree.Levels.Average(level => Math.Max(0, level.Variance(within)));
        return new CredibilityStructure(within, between, Math.Max(0, tree.Top(within, between).Variance(between > 0 ? between : within)));
    }

    private static CredibilityStructure Iterative(Tree tree, CredibilityStructure start)
    {
        var now = start with { Between = Math.Max(0, start.Between) };
        for (var round = 0; round < Rounds; round++)
        {
            var between = Pseudo(tree.Levels, now.Within, now.Between);
            var group = now.Groups is { } groups ? Pseudo([tree.Top(now.Within, between)], between > 0 ? between : now.Within, groups) : (double?)null;
            var next = now with { Between = between, Groups = group };
            if (Near(next.Between, now.Between) && Near(next.Groups ?? 0, now.Groups ?? 0))
            {
                return next;
            }

            now = next;
        }

        return now;

        static bool Near(double a, double b) => Math.Abs(a - b) <= Settled * Math.Abs(b);
    }

    private static double Pseudo(IReadOnlyList<Level> levels, double below, double between)
    {
        var scatter = levels.Sum(level => level.Believe(below, between) is var by
            ? level.Nodes.Select((n, i) => by.Factors[i] * (n.Mean - by.Mean) * (n.Mean - by.Mean)).Sum()
            : 0);
        return between > 0 ? scatter / levels.Sum(level => level.Nodes.Count(n => n.Weight > 0) - 1) : 0;
    }
}

/// <summary>What is missing for credibility to be estimated.</summary>
public enum CredibilityLack
{
    /// <summary>Two units with weight.</summary>
    TwoUnits,

    /// <summary>A unit with two periods.</summary>
    TwoPeriods,

    /// <summary>Two groups.</summary>
    TwoGroups,

    /// <summary>A group of two units.</summary>
    TwoUnitsInAGroup,
}
