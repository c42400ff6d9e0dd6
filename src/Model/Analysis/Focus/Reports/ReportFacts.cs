namespace Model.Analysis.Focus.Reports;

/// <summary>What the county writes beside the figures. Numbers in it must stand among them.</summary>
/// <param name="Work">本年预防工作情况.</param>
/// <param name="Problems">问题与建议.</param>
public sealed record ReportFacts(string Work, string Problems);
