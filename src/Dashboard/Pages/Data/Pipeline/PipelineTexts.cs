namespace Dashboard.Pages.Data.Pipeline;

/// <summary>Texts of 数据接入, in <c>PipelineTexts.*.resx</c>.</summary>
public sealed class PipelineTexts;
