using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc;
using Model.Analysis;

namespace Dashboard.Pages.Analysis.Rows;

/// <summary>明细的筛选条件, as they stand in the address.</summary>
public sealed record RowsFilter
{
    [FromQuery(Name = "fact")]
    public string? Fact { get; init; }

    /// <summary>First month, <c>2025-01</c>.</summary>
    [FromQuery(Name = "from")]
    public string? From { get; init; }

    /// <summary>Last month, included.</summary>
    [FromQuery(Name = "to")]
    public string? To { get; init; }

    [FromQuery(Name = "county")]
    public string? County { get; init; }

    [FromQuery(Name = "industry")]
    public string? Industry { get; init; }

    [FromQuery(Name = "key-industry")]
    public string? KeyIndustry { get; init; }

    [FromQuery(Name = "size")]
    public string? Size { get; init; }

    [FromQuery(Name = "employer")]
    public string? Employer { get; init; }

    /// <summary>认定编号.</summary>
    [FromQuery(Name = "case")]
    public string? CaseNumber { get; init; }

    [FromQuery(Name = "measure")]
    public string? Measure { get; init; }

    [FromQuery(Name = "status")]
    public string? Status { get; init; }

    [FromQuery(Name = "cause")]
    public string? Cause { get; init; }

    [FromQuery(Name = "deviation")]
    public string? Deviation { get; init; }

    [FromQuery(Name = "contact")]
    public string? Contact { get; init; }

    [FromQuery(Name = "ground")]
    public string? Ground { get; init; }

    [FromQuery(Name = "severity")]
    public string? Severity { get; init; }

    [FromQuery(Name = "disease")]
    public string? Disease { get; init; }

    [FromQuery(Name = "stage")]
    public string? Stage { get; init; }

    [FromQuery(Name = "exposure")]
    public string? Exposure { get; init; }

    [FromQuery(Name = "pneumoconiosis")]
    public bool Pneumoconiosis { get; init; }

    [FromQuery(Name = "new")]
    public bool New { get; init; }

    /// <summary>Payments: <c>fund</c>, <c>employer</c>.</summary>
    [FromQuery(Name = "payer")]
    public string? Payer { get; init; }

    [FromQuery(Name = "without-projects")]
    public bool WithoutProjects { get; init; }

    /// <summary>Column, with <c>-</c> before it for downwards.</summary>
    [FromQuery(Name = "sort")]
    public string? Sort { get; init; }

    [FromQuery(Name = "page")]
    public int? Page { get; init; }

    public Fact FactOrInjuries => Address.Given(Fact) is { } word && Words.Choice<Fact>(word) is { } known ? known : Model.Analysis.Fact.Injuries;

    /// <exception cref="FormatException">A month is not written 2025-01, or the measure is unknown.</exception>
    public RowsQuery Query(int pageSize) => new()
    {
        Fact = FactOrInjuries,
        From = MonthOf(From),
        To = MonthOf(To),
        County = Address.Given(County),
        Industry = Address.Given(Industry),
        KeyIndustry = Address.Given(KeyIndustry),
        Size = Address.Given(Size),
        Employer = Address.Given(Employer),
        CaseNumber = Address.Given(CaseNumber),
        Measure = Address.Given(Measure) is { } word ? Words.Choice<Measure>(word) ?? throw new FormatException(word) : null,
        Status = Address.Given(Status),
        Cause = Address.Given(Cause),
        Deviation = Address.Given(Deviation),
        Contact = Address.Given(Contact),
        Ground = Address.Given(Ground),
        Severity = Address.Given(Severity),
        Disease = Address.Given(Disease),
        Stage = Address.Given(Stage),
        Exposure = Address.Given(Exposure),
        PneumoconiosisOnly = Pneumoconiosis,
        NewOnly = New,
        Payer = Address.Given(Payer),
        WithoutProjects = WithoutProjects,
        Sort = Address.Given(Sort)?.TrimStart('-'),
        Descending = Sort?.StartsWith('-') == true,
        Page = Page ?? 1,
        PageSize = pageSize,
    };

    private static DateOnly? MonthOf(string? text) => Address.Given(text) is { } month
        ? DateOnly.ParseExact(month + "-01", "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
        : null;
}
