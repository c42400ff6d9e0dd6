using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Model.Operations;
using Model.Operations.Audit;

namespace Dashboard.Pages.Data.Audit;

/// <summary>What the log is asked for, as it stands in the address.</summary>
public sealed record AuditFilter
{
    private const string Oldest = "number";

    /// <summary>Part of what it was done to, of the values or of the reason.</summary>
    [FromQuery(Name = "q")]
    public string? Text { get; init; }

    [FromQuery(Name = "by")]
    public string? By { get; init; }

    [FromQuery(Name = "action")]
    public string? Action { get; init; }

    /// <summary>First day, in China.</summary>
    [FromQuery(Name = "from")]
    public DateOnly? From { get; init; }

    /// <summary>Last day, in China.</summary>
    [FromQuery(Name = "to")]
    public DateOnly? To { get; init; }

    [FromQuery(Name = "page")]
    public int? Page { get; init; }

    /// <summary><c>number</c>, or with <c>-</c> before it for the newest first.</summary>
    [FromQuery(Name = "sort")]
    public string? Sort { get; init; }

    /// <summary>The order in force.</summary>
    public string Order => Sort == Oldest ? Oldest : "-" + Oldest;

    /// <summary>In the order in force.</summary>
    public IQueryable<AuditEntry> Of(OperationsDb db)
    {
        var found = db.Audit.AsNoTracking();
        if (Address.Given(Text) is { } text)
        {
            found = found.Saying(db, text);
        }

        if (Address.Given(By) is { } by)
        {
            found = found.Where(e => e.By == by);
        }

        if (Address.Given(Action) is { } action)
        {
            found = found.Where(e => e.Action == action);
        }

        if (From is { } from)
        {
            var start = Format.StartOf(from);
            found = found.Where(e => e.At >= start);
        }

        if (To is { } to)
        {
            var end = Format.StartOf(to.AddDays(1));
            found = found.Where(e => e.At < end);
        }

        return Order == Oldest ? found.OrderBy(e => e.Number) : found.OrderByDescending(e => e.Number);
    }
}
