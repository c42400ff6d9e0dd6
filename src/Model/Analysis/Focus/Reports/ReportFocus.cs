namespace Model.Analysis.Focus.Reports;

/// <summary>预防重点 of a report: proposed by a rule or chosen by the county, and what the county says of it.</summary>
public sealed class ReportFocus(int number, FocusSection section, string code, FocusRule rule)
{
    public const int LongestText = 500;

    /// <summary>1, 2, 3 … within the report; a number is not given again.</summary>
    public int Number { get; private set; } = number;

    /// <summary>With <see cref="Code"/> the figure it rests on.</summary>
    public FocusSection Section { get; private set; } = section;

    public string Code { get; private set; } = code;

    public FocusRule Rule { get; private set; } = rule;

    public FocusDecision Decision { get; private set; }

    /// <summary>What will be done about it; or why it is not adopted.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Sign-in name of who decided; null while nobody did.</summary>
    public string? By { get; private set; }

    public DateTimeOffset? At { get; private set; }

    internal void Decide(FocusDecision decision, string text, string by, DateTimeOffset at) => (Decision, Text, By, At) = (decision, text, by, at);

    internal void Propose(FocusRule by) => Rule = by;
}
