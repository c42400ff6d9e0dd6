using Microsoft.AspNetCore.Http.Extensions;
using Model.Analysis;

namespace Dashboard.Pages.Analysis.Units;

/// <summary>The address of a page with everything chosen on it; each link of the page changes one choice and keeps the others.</summary>
/// <param name="Path">Without query.</param>
/// <param name="Choices">Name and word; a null word is not chosen.</param>
public sealed record UnitAddress(string Path, IReadOnlyList<(string Name, string? Word)> Choices)
{
    /// <summary>The page of an industry or county, with nothing else chosen.</summary>
    public static UnitAddress Of(Population population) => population.IndustryCode is { } industry
        ? new UnitAddress($"/industries/{industry}", [("county", population.County)])
        : new UnitAddress($"/counties/{population.County}", []);

    /// <summary>The same with one choice changed; null takes it back.</summary>
    public UnitAddress With(string name, string? word) =>
        this with { Choices = [.. Choices.Where(choice => choice.Name != name), (name, word)] };

    /// <summary>All but one choice, for a form that asks that one.</summary>
    public IEnumerable<(string Name, string Word)> Except(params string[] names) =>
        Choices.Where(choice => choice.Word is not null && !names.Contains(choice.Name, StringComparer.Ordinal)).Select(choice => (choice.Name, choice.Word!));

    /// <summary>A workbook of one part of the page, or of all.</summary>
    public string Xlsx(string? part = null) => With("handler", "xlsx").With("part", part).ToString();

    public override string ToString()
    {
        var query = new QueryBuilder();
        foreach (var (name, word) in Except())
        {
            query.Add(name, word);
        }

        return Path + query;
    }
}
