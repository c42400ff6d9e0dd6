using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc;
using Model.Analysis;

namespace Dashboard.Pages.Premium.Employers;

/// <summary>What the list of employers is asked for, as it stands in the address.</summary>
public sealed record EmployerFilter
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

    /// <summary><c>yes</c>, <c>no</c>; both when blank.</summary>
    [FromQuery(Name = "active")]
    public string? Active { get; init; }

    /// <summary>Least 支缴率 of the last whole year, in per cent.</summary>
    [FromQuery(Name = "pay-percent-from")]
    public int? PayPercentFrom { get; init; }

    /// <summary>A word of <see cref="EmployerSort"/>, with <c>-</c> before it for downwards.</summary>
    [FromQuery(Name = "sort")]
    public string? Sort { get; init; }

    [FromQuery(Name = "page")]
    public int? Page { get; init; }

    /// <summary>The order in force.</summary>
    public string Order => Address.Given(Sort) is { } sort && Words.Choice<EmployerSort>(sort.TrimStart('-')) is not null ? sort : "-insured";

    public EmployerQuery Query(int pageSize, int page) => new()
    {
        Text = Address.Given(Text),
        County = Address.Given(County),
        KeyIndustry = Address.Given(KeyIndustry),
        Industry = Address.Given(Industry),
        Size = Address.Given(Size),
        Active = Active switch { "yes" => true, "no" => false, _ => null },
        PayPercentFrom = PayPercentFrom,
        Sort = Words.Choice<EmployerSort>(Order.TrimStart('-'))!.Value,
        Descending = Order.StartsWith('-'),
        Page = page,
        PageSize = pageSize,
    };
}
