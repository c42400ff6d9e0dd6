namespace Dashboard.Pages.Data.OpenApi;

/// <summary>Texts of 开放接口, in <c>OpenApiTexts.*.resx</c>.</summary>
public sealed class OpenApiTexts;
