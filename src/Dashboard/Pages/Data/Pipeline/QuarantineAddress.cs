using System.Globalization;
using Dashboard.Shell;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Model.Analysis;
using Model.Operations;

namespace Dashboard.Pages.Data.Pipeline;

/// <summary>What the list of quarantined rows is asked for, as it stands in the address.</summary>
public sealed record QuarantineAddress
{
    [FromQuery(Name = "feed")]
    public string? Feed { get; init; }

    [FromQuery(Name = "rule")]
    public string? Rule { get; init; }

    /// <summary>As the contract names it.</summary>
    [FromQuery(Name = "column")]
    public string? Column { get; init; }

    [FromQuery(Name = "batch")]
    public int? Batch { get; init; }

    /// <summary>A word of <see cref="QuarantineSort"/>, with <c>-</c> before it for downwards.</summary>
    [FromQuery(Name = "sort")]
    public string? Sort { get; init; }

    [FromQuery(Name = "page")]
    public int? Page { get; init; }

    public QuarantineFilter Filter => new(Address.Given(Feed), Address.Given(Rule), Address.Given(Column), Batch);

    public bool IsFiltered => Filter != new QuarantineFilter();

    /// <summary>The order in force, as a head of the table shows it.</summary>
    public string SortInForce => Address.Given(Sort) is { } sort && Words.Choice<QuarantineSort>(sort.TrimStart('-')) is not null ? sort : "-batch";

    public QuarantineOrder Order => new(Words.Choice<QuarantineSort>(SortInForce.TrimStart('-'))!.Value, SortInForce.StartsWith('-'));

    /// <summary>Address of the rows of a group.</summary>
    public static string To(QuarantineGroup group, int? batch)
    {
        var query = new QueryBuilder { { "feed", group.Feed }, { "rule", group.Rule } };
        if (group.ColumnName is { } column)
        {
            query.Add("column", column);
        }

        if (batch is { } id)
        {
            query.Add("batch", id.ToString(CultureInfo.InvariantCulture));
        }

        return "/pipeline/quarantine" + query;
    }
}
