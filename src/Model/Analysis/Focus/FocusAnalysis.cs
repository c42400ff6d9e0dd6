namespace Model.Analysis.Focus;

/// <summary>重点领域分析 of a county and year: what stands out, against the rest of the city, and what is proposed to be prevented first.</summary>
public sealed record FocusAnalysis
{
    public required string County { get; init; }

    public required int Year { get; init; }

    /// <summary>January.</summary>
    public required DateOnly First { get; init; }

    /// <summary>Last month counted.</summary>
    public required DateOnly Last { get; init; }

    /// <summary>All months of it are decided but for 2 %.</summary>
    public required bool IsSettled { get; init; }

    /// <summary>Applications of its months that are not decided.</summary>
    public required long Pending { get; init; }

    /// <summary>Every figure there is, in the order of its section; units by how their ratio is believed, circumstances by their number.</summary>
    public required IReadOnlyList<FocusFigure> Figures { get; init; }

    public required IReadOnlyList<FocusProposal> Proposals { get; init; }

    /// <summary>Years behind the order of units and employers, oldest first.</summary>
    public required IReadOnlyList<int> Seen { get; init; }

    public IEnumerable<FocusFigure> Of(FocusSection section) => Figures.Where(figure => figure.Section == section);

    /// <returns>Null where nobody is insured in it and nothing happened.</returns>
    public FocusFigure? Find(FocusSection section, string code) => Figures.FirstOrDefault(figure => figure.Section == section && figure.Code == code);
}
