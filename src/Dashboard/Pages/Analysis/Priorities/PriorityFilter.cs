using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc;
using Model.Analysis;
using Model.Analysis.Risk;

namespace Dashboard.Pages.Analysis.Priorities;

/// <summary>What either list is asked for, as it stands in the address.</summary>
public sealed record PriorityFilter
{
    /// <summary>Part of a name or of a code.</summary>
    [FromQuery(Name = "q")]
    public string? Text { get; init; }

    [FromQuery(Name = "county")]
    public string? County { get; init; }

    [FromQuery(Name = "key-industry")]
    public string? KeyIndustry { get; init; }

    [FromQuery(Name = "industry")]
    public string? Industry { get; init; }

    [FromQuery(Name = "size")]
    public string? Size { get; init; }

    /// <summary>Of possible under-reporting: the largest false discovery rate, in per cent.</summary>
    [FromQuery(Name = "false-percent")]
    public int? FalsePercent { get; init; }

    /// <summary>A word of <see cref="PrioritySort"/>, with <c>-</c> before it for downwards.</summary>
    [FromQuery(Name = "sort")]
    public string? Sort { get; init; }

    [FromQuery(Name = "page")]
    public int? Page { get; init; }

    /// <summary>The order in force.</summary>
    public string Order => Address.Given(Sort) is { } sort && Words.Choice<PrioritySort>(sort.TrimStart('-')) is not null ? sort : "rank";

    public PriorityQuery Query(int pageSize, int page) => new()
    {
        Text = Address.Given(Text),
        County = Address.Given(County),
        KeyIndustry = Address.Given(KeyIndustry),
        Industry = Address.Given(Industry),
        Size = Address.Given(Size),
        MostFalse = FalsePercent / 100.0,
        Sort = Words.Choice<PrioritySort>(Order.TrimStart('-'))!.Value,
        Descending = Order.StartsWith('-'),
        Page = page,
        PageSize = pageSize,
    };
}
