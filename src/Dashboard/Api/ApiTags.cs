namespace Dashboard.Api;

/// <summary>Subjects that the API is sorted by; what each holds is in <c>ApiTexts.*.resx</c> under <c>tag</c> and its name.</summary>
internal static class ApiTags
{
    public const string Rates = "rates";
    public const string Targets = "targets";
    public const string Diseases = "diseases";
    public const string Employers = "employers";
    public const string Rows = "rows";
    public const string Overview = "overview";
    public const string Reference = "reference";
    public const string Health = "health";

    /// <summary>In the order of reading.</summary>
    public static IReadOnlyList<string> All { get; } = [Overview, Rates, Targets, Diseases, Employers, Rows, Reference, Health];
}
