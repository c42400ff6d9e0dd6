using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Model.JointPrevention.Meetings;
using Model.Operations;

namespace Dashboard.Pages.Joint.Meetings;

/// <summary>What the list of resolutions is asked for, as it stands in the address.</summary>
public sealed record ResolutionsFilter
{
    public static readonly string[] Sorts = ["due", "-due", "number", "-number"];

    /// <summary>Views that every office asks for; the first is in force where none is asked for.</summary>
    public static readonly string[] Views = ["open", "mine", "soon", "overdue", "reported", "done", "all"];

    /// <summary>Part of a text, number or measure.</summary>
    [FromQuery(Name = "q")]
    public string? Text { get; init; }

    /// <summary>In charge or helping.</summary>
    [FromQuery(Name = "department")]
    public string? Department { get; init; }

    [FromQuery(Name = "level")]
    public string? Level { get; init; }

    [FromQuery(Name = "view")]
    public string? View { get; init; }

    [FromQuery(Name = "sort")]
    public string? Sort { get; init; }

    [FromQuery(Name = "page")]
    public int? Page { get; init; }

    public string Order => Sort is { } sort && Sorts.Contains(sort, StringComparer.Ordinal) ? sort : Sorts[0];

    public string Shown => Views.Contains(View, StringComparer.Ordinal) ? View! : Views[0];

    public IQueryable<Resolution> Of(OperationsDb db, Answering mine, DateOnly today)
    {
        var found = InView(db.Set<Resolution>().AsNoTracking(), Shown, mine, today);
        if (Address.Given(Text)?.ToLowerInvariant() is { } text)
        {
            found = found.Where(r => OperationsDb.Lower(r.Text).Contains(text) || OperationsDb.Lower(r.Number!).Contains(text) || OperationsDb.Lower(r.Measure).Contains(text));
        }

        if (Address.Given(Department) is { } department)
        {
            found = found.Where(r => r.Owner == department || r.Helpers.Contains(department));
        }

        found = Address.Given(Level) switch
        {
            null => found,
            Levels.City => found.Where(r => r.County == null),
            { } county => found.Where(r => r.County == county),
        };
        return Order switch
        {
            "-due" => found.OrderByDescending(r => r.DueOn).ThenBy(r => r.Id),
            "number" => found.OrderBy(r => r.Number).ThenBy(r => r.Id),
            "-number" => found.OrderByDescending(r => r.Number).ThenBy(r => r.Id),
            _ => found.OrderBy(r => r.DueOn).ThenBy(r => r.Id),
        };
    }

    public static IQueryable<Resolution> InView(IQueryable<Resolution> all, string view, Answering mine, DateOnly today)
    {
        var (soon, department, city, counties) = (today.AddDays(Resolution.SoonDays), mine.Department ?? "", mine.OfCity, mine.Counties);
        return view switch
        {
            "mine" => all.Where(r => (r.State == ResolutionState.Open || r.State == ResolutionState.Reported) && (r.Owner == department || r.Helpers.Contains(department)) && (city ? r.County == null : counties.Contains(r.County!))),
            "soon" => all.Where(r => r.State == ResolutionState.Open && r.DueOn >= today && r.DueOn <= soon),
            "overdue" => all.Where(r => r.State == ResolutionState.Open && r.DueOn < today),
            "reported" => all.Where(r => r.State == ResolutionState.Reported),
            "done" => all.Where(r => r.State == ResolutionState.Done),
            "all" => all,
            _ => all.Where(r => r.State == ResolutionState.Open || r.State == ResolutionState.Reported),
        };
    }
}

/// <summary>For whom a user answers: their department at their own level.</summary>
/// <param name="Department">Null for who speaks for none.</param>
/// <param name="OfCity">For the city's own; otherwise for those of <paramref name="Counties"/>.</param>
/// <param name="Counties">By code.</param>
public sealed record Answering(string? Department, bool OfCity, IReadOnlyList<string> Counties);
