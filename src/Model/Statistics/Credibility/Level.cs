namespace Model.Statistics.Credibility;

/// <param name="Weight">Zero counts for nothing.</param>
/// <param name="Mean">Own mean.</param>
internal readonly record struct Node(double Weight, double Mean);

/// <summary>The members of one node of the level above: the units of a group, or the groups of the whole.</summary>
internal sealed record Level(IReadOnlyList<Node> Nodes, double Weight, double Mean)
{
    public static Level Of(IReadOnlyList<Node> nodes)
    {
        var weight = nodes.Sum(n => n.Weight);
        return new Level(nodes, weight, weight > 0 ? nodes.Sum(n => n.Weight * n.Mean) / weight : 0);
    }

    /// <summary>Unbiased estimate of how the members differ in level; may be below zero. Zero for a single member.</summary>
    /// <param name="below">Variance of the level below.</param>
    public double Variance(double below)
    {
        var scatter = Nodes.Sum(n => n.Weight * (n.Mean - Mean) * (n.Mean - Mean)) - ((Nodes.Count(n => n.Weight > 0) - 1) * below);
        var weight = Weight > 0 ? Weight - (Nodes.Sum(n => n.Weight * n.Weight) / Weight) : 0;
        return weight > 0 ? scatter / weight : 0;
    }

    /// <summary>Z = w ÷ (w + below ÷ between), and the mean weighted by it. Where members do not differ, Z = 0 and the natural weights hold.</summary>
    public Believing Believe(double below, double between)
    {
        if (between <= 0)
        {
            return new Believing([.. Nodes.Select(_ => 0.0)], Weight, Mean);
        }

        var factors = Nodes.Select(n => n.Weight / (n.Weight + (below / between))).Select(z => double.IsNaN(z) ? 0 : z).ToList();
        var sum = factors.Sum();
        return new Believing(factors, sum, sum > 0 ? factors.Zip(Nodes, (z, n) => z * n.Mean).Sum() / sum : 0);
    }
}

/// <param name="Factors">Z of each member.</param>
/// <param name="Weight">Of the node in the level above.</param>
/// <param name="Mean">Of the node, weighted by the factors.</param>
internal sealed record Believing(IReadOnlyList<double> Factors, double Weight, double Mean)
{
    /// <param name="member">Which of the members.</param>
    /// <param name="own">Its own mean.</param>
    /// <param name="above">What is believed of the level above.</param>
    public double Estimate(int member, double own, double above) => above + (Factors[member] * (own - above));
}
