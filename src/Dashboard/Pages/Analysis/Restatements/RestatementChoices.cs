using System.Globalization;
using Dashboard.Pages.Analysis.Units;
using Microsoft.AspNetCore.Mvc;
using Model.Analysis;
using Model.Analysis.Restatements;
using Model.Warehouse;

namespace Dashboard.Pages.Analysis.Restatements;

/// <summary>What may be chosen in the address of a page of the ledger.</summary>
public sealed record RestatementWords
{
    /// <summary>Key industry; empty for all industries.</summary>
    [FromQuery(Name = "unit")]
    public string? Unit { get; init; }

    [FromQuery(Name = "county")]
    public string? County { get; init; }

    [FromQuery(Name = "measure")]
    public string? Measure { get; init; }

    /// <summary>A build: what came after it is told.</summary>
    [FromQuery(Name = "since")]
    public string? Since { get; init; }

    [FromQuery(Name = "year")]
    public string? Year { get; init; }

    [FromQuery(Name = "reason")]
    public string? Reason { get; init; }
}

/// <summary>Whose figures are held against which build.</summary>
public sealed record RestatementChoices(Population Population, Measure Measure, RestatementBuild Since, int? Year, RestatementReason? Reason)
{
    /// <returns>Null when the address chooses something that does not exist or that the scope does not see.</returns>
    public static RestatementChoices? Of(RestatementWords words, IReadOnlyList<RestatementBuild> builds, CountyScope scope)
    {
        var measure = string.IsNullOrEmpty(words.Measure) ? Measure.Production : Words.Choice<Measure>(words.Measure);
        var reason = string.IsNullOrEmpty(words.Reason) ? null : Words.Choice<RestatementReason>(words.Reason);
        var since = string.IsNullOrEmpty(words.Since) ? builds.ElementAtOrDefault(1) : builds.Skip(1).FirstOrDefault(b => b.BuildId == words.Since);
        int? year = int.TryParse(words.Year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        return PopulationOf(words, scope) is { } population && measure is Measure.Production or Measure.All && since is not null
            && (reason is not null || string.IsNullOrEmpty(words.Reason)) && (year is not null || string.IsNullOrEmpty(words.Year))
            ? new RestatementChoices(population, measure.Value, since, year, reason)
            : null;
    }

    /// <summary>The address of a page with all that is chosen.</summary>
    public UnitAddress Address(string path) => new(path,
    [
        ("unit", Population.KeyIndustry), ("county", Population.County), ("measure", Measure == Measure.Production ? null : Measure.Word()),
        ("since", Since.BuildId), ("year", Year?.ToString(CultureInfo.InvariantCulture)), ("reason", Reason?.Word()),
    ]);

    private static Population? PopulationOf(RestatementWords words, CountyScope scope)
    {
        var unit = string.IsNullOrEmpty(words.Unit) ? Population.City : Population.OfIndustry(words.Unit);
        // The ledger is kept by key industry: a division is none.
        if (unit is null or { Division: not null } || (!string.IsNullOrEmpty(words.County) && !scope.Includes(words.County)))
        {
            return null;
        }

        return string.IsNullOrEmpty(words.County) ? unit : unit.In(words.County);
    }
}
