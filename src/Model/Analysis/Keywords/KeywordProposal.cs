using Model.Statistics;

namespace Model.Analysis.Keywords;

/// <summary>线索: what the text of an accident says and its codes, or the applications, do not. To be looked into, and no finding.</summary>
public sealed record KeywordProposal
{
    public string CaseNumber { get; init; } = "";

    /// <summary><c>cause</c>: the text speaks of another cause than the coded one; <c>unreported</c>: of somebody hurt for whom there is no application.</summary>
    public string Kind { get; init; } = "";

    /// <summary>The words that made it.</summary>
    public string Words { get; init; } = "";

    /// <summary>As sent.</summary>
    public string Cause { get; init; } = "";

    /// <summary>Empty for <c>unreported</c>.</summary>
    public string ProposedCause { get; init; } = "";

    public string EmployerCode { get; init; } = "";

    public string EmployerName { get; init; } = "";

    public DateOnly OccurredOn { get; init; }

    public string CountyCode { get; init; } = "";
}

/// <summary>How the rules of one kind do on the labelled sample.</summary>
public sealed record KeywordMeasure
{
    public string Kind { get; init; } = "";

    /// <summary>Texts of the sample.</summary>
    public long Labelled { get; init; }

    /// <summary>Of these, texts that should be proposed.</summary>
    public long Wanted { get; init; }

    /// <summary>Texts that the rules propose.</summary>
    public long Proposed { get; init; }

    /// <summary>Of the proposed, rightly: of a cause, the true one.</summary>
    public long RightOnes { get; init; }

    /// <summary>查准率: right ÷ proposed, %, Wilson's interval; null when nothing is proposed.</summary>
    public Proportion? Precision => Proportion.Of(RightOnes, Proposed, per: 100);

    /// <summary>查全率: right ÷ wanted, %, Wilson's interval; null when nothing is wanted.</summary>
    public Proportion? Recall => Proportion.Of(RightOnes, Wanted, per: 100);
}
