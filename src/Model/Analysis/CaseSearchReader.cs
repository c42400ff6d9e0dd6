using System.Text.RegularExpressions;
using Model.Warehouse;

namespace Model.Analysis;

/// <summary>A case that a search found, without its person.</summary>
public sealed record FoundCase
{
    public string CaseNumber { get; init; } = "";

    public string? EmployerName { get; init; }

    public DateOnly OccurredOn { get; init; }

    /// <summary><c>recognised</c>, <c>pending</c>, <c>rejected</c>.</summary>
    public string Status { get; init; } = "";

    /// <summary>Cases found, those not listed included.</summary>
    public long Total { get; init; }
}

/// <summary>Finds cases by their 认定编号 or a part of it, however its brackets were typed.</summary>
public sealed partial class CaseSearchReader(SnapshotReader reader)
{
    /// <param name="text">Fewer than four digits together name no case: every number holds them.</param>
    /// <param name="most">Cases listed.</param>
    public IReadOnlyList<FoundCase> Search(string text, int most) => FourDigits().IsMatch(text)
        ? reader.Query<FoundCase>("Analysis/search_cases.sql", new Dictionary<string, object?>(StringComparer.Ordinal) { ["text"] = Spelled(text), ["most"] = most })
        : [];

    /// <summary>With the brackets of official numbers, and without blanks.</summary>
    public static string Spelled(string text) => Closing().Replace(Opening().Replace(Blanks().Replace(text, ""), "〔"), "〕");

    [GeneratedRegex("[0-9]{4}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FourDigits();

    [GeneratedRegex(@"\s", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"[\[［(（【]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Opening();

    [GeneratedRegex(@"[\]］)）】]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Closing();
}
