namespace Dashboard.Api;

/// <summary>What each endpoint and parameter means, in <c>ApiTexts.*.resx</c>: by path, by path and parameter, or by parameter where it means the same everywhere.</summary>
public sealed class ApiTexts;
