using Microsoft.AspNetCore.Mvc;
using Model.Analysis;

namespace Dashboard.Api;

/// <summary>Filters of fact rows as they stand in an address; pages and the API read them alike.</summary>
public sealed record RowsQueryParameters
{
    [FromQuery(Name = "from")]
    public string? From { get; init; }

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

    [FromQuery(Name = "case")]
    public string? CaseNumber { get; init; }

    [FromQuery(Name = "measure")]
    public string? Measure { get; init; }

    [FromQuery(Name = "status")]
    public string? Status { get; init; }

    [FromQuery(Name = "cause")]
    public string? Cause { get; init; }

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

    [FromQuery(Name = "pneumoconiosis-only")]
    public string? PneumoconiosisOnly { get; init; }

    [FromQuery(Name = "new-only")]
    public string? NewOnly { get; init; }

    [FromQuery(Name = "payer")]
    public string? Payer { get; init; }

    [FromQuery(Name = "without-projects")]
    public string? WithoutProjects { get; init; }

    [FromQuery(Name = "sort")]
    public string? Sort { get; init; }

    [FromQuery(Name = "descending")]
    public string? Descending { get; init; }

    [FromQuery(Name = "page")]
    public string? Page { get; init; }

    [FromQuery(Name = "page-size")]
    public string? PageSize { get; init; }

    internal RowsQuery Read(Asked asked, Fact fact)
    {
        var query = new RowsQuery
        {
            Fact = fact,
            From = asked.Month("from", From),
            To = asked.Month("to", To),
            County = asked.Code("county", County, "counties"),
            Industry = asked.Industry(Industry),
            KeyIndustry = asked.Unit("key-industry", KeyIndustry),
            Size = asked.Code("size", Size, "size-bands"),
            Employer = string.IsNullOrEmpty(Employer) ? null : Employer,
            CaseNumber = string.IsNullOrEmpty(CaseNumber) ? null : CaseNumber,
            Measure = asked.Optional<Measure>("measure", Measure),
            Status = asked.OneOf("status", Status, ["recognised", "pending", "rejected"]),
            Cause = asked.Code("cause", Cause, "causes"),
            Ground = asked.Code("ground", Ground, "grounds"),
            Severity = asked.Code("severity", Severity, "severities"),
            Disease = asked.Code("disease", Disease, "disease-kinds"),
            Stage = asked.Code("stage", Stage, "stages"),
            Exposure = asked.Code("exposure", Exposure, "exposure-bands"),
            PneumoconiosisOnly = asked.Truth("pneumoconiosis-only", PneumoconiosisOnly) ?? false,
            NewOnly = asked.Truth("new-only", NewOnly) ?? false,
            Payer = asked.Code("payer", Payer, "payers"),
            WithoutProjects = asked.Truth("without-projects", WithoutProjects) ?? false,
            Sort = string.IsNullOrEmpty(Sort) ? null : Sort,
            Descending = asked.Truth("descending", Descending) ?? false,
            Page = asked.Whole("page", Page, 1, 1_000_000) ?? 1,
            PageSize = asked.Whole("page-size", PageSize, 1, 1000) ?? 50,
        };
        asked.InOrder(query.From, query.To);
        return query;
    }
}
