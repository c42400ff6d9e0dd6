using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Model.JointPrevention.Meetings;
using Model.Operations;

namespace Dashboard.Pages.Joint.Meetings;

/// <summary>What the list of meetings is asked for, as it stands in the address.</summary>
public sealed record MeetingsFilter
{
    public static readonly string[] Sorts = ["-day", "day", "title", "-title", "number", "-number"];

    /// <summary>Views that every office asks for.</summary>
    public static readonly string[] Views = ["all", "coming", "overdue", "unissued"];

    /// <summary>Part of a title, number, place or purpose.</summary>
    [FromQuery(Name = "q")]
    public string? Text { get; init; }

    [FromQuery(Name = "state")]
    public MeetingState? State { get; init; }

    [FromQuery(Name = "year")]
    public int? Year { get; init; }

    /// <summary>County code, or <c>city</c> for the city's own.</summary>
    [FromQuery(Name = "level")]
    public string? Level { get; init; }

    /// <summary>One of <see cref="Views"/>.</summary>
    [FromQuery(Name = "view")]
    public string? View { get; init; }

    [FromQuery(Name = "sort")]
    public string? Sort { get; init; }

    [FromQuery(Name = "page")]
    public int? Page { get; init; }

    public string Order => Sort is { } sort && Sorts.Contains(sort, StringComparer.Ordinal) ? sort : Sorts[0];

    public string Shown => Views.Contains(View, StringComparer.Ordinal) ? View! : Views[0];

    public IQueryable<Meeting> Of(OperationsDb db, DateOnly today) => Ordered(Chosen(InView(db.Set<Meeting>().AsNoTracking(), Shown, today)));

    public static IQueryable<Meeting> InView(IQueryable<Meeting> all, string view, DateOnly today) => view switch
    {
        "coming" => all.Where(m => m.State == MeetingState.Planned || m.State == MeetingState.Convened),
        "overdue" => all.Where(m => (m.State == MeetingState.Planned || m.State == MeetingState.Convened) && m.PlannedOn < today),
        "unissued" => all.Where(m => m.State == MeetingState.Held || m.State == MeetingState.Minuted),
        _ => all,
    };

    private IQueryable<Meeting> Chosen(IQueryable<Meeting> found)
    {
        if (Address.Given(Text)?.ToLowerInvariant() is { } text)
        {
            found = found.Where(m => OperationsDb.Lower(m.Title).Contains(text) || OperationsDb.Lower(m.Number!).Contains(text) || OperationsDb.Lower(m.Place).Contains(text) || OperationsDb.Lower(m.Purpose).Contains(text));
        }

        if (State is { } state)
        {
            found = found.Where(m => m.State == state);
        }

        if (Year is >= 1 and <= 9998 and { } year)
        {
            var (first, next) = (new DateOnly(year, 1, 1), new DateOnly(year + 1, 1, 1));
            found = found.Where(m => m.PlannedOn >= first && m.PlannedOn < next);
        }

        return Address.Given(Level) switch
        {
            null => found,
            Levels.City => found.Where(m => m.County == null),
            { } county => found.Where(m => m.County == county),
        };
    }

    private IQueryable<Meeting> Ordered(IQueryable<Meeting> found) => Order switch
    {
        "day" => found.OrderBy(m => m.PlannedOn).ThenBy(m => m.Id),
        "title" => found.OrderBy(m => m.Title).ThenBy(m => m.Id),
        "-title" => found.OrderByDescending(m => m.Title).ThenBy(m => m.Id),
        "number" => found.OrderBy(m => m.Number).ThenBy(m => m.Id),
        "-number" => found.OrderByDescending(m => m.Number).ThenBy(m => m.Id),
        _ => found.OrderByDescending(m => m.PlannedOn).ThenBy(m => m.Id),
    };
}
