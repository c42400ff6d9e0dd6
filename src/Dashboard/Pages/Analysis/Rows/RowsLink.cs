using Microsoft.AspNetCore.Http.Extensions;
using Model.Analysis;
using Model.Calendar;

namespace Dashboard.Pages.Analysis.Rows;

/// <summary>The address of the rows behind a figure.</summary>
public static class RowsLink
{
    public static string To(RowsQuery query)
    {
        var address = new QueryBuilder();
        foreach (var (name, word) in Words(query))
        {
            if (word is not null)
            {
                address.Add(name, word);
            }
        }

        return "/rows" + address;
    }

    /// <summary>Recognised injuries of a population in some months, as incidence counts them.</summary>
    public static RowsQuery Injuries(Population population, Measure measure, DateOnly first, DateOnly last) => new()
    {
        Fact = Fact.Injuries,
        From = first,
        To = last,
        KeyIndustry = population.KeyIndustry,
        Industry = population.Division,
        County = population.County,
        Measure = measure,
        WithoutProjects = true,
    };

    private static IEnumerable<(string Name, string? Word)> Words(RowsQuery query) =>
    [
        ("fact", query.Fact.Word()),
        ("from", query.From is { } from ? Month.Label(from) : null),
        ("to", query.To is { } to ? Month.Label(to) : null),
        ("key-industry", query.KeyIndustry),
        ("industry", query.Industry),
        ("county", query.County),
        ("size", query.Size),
        ("employer", query.Employer),
        ("case", query.CaseNumber),
        ("measure", query.Measure?.Word()),
        ("status", query.Status),
        ("cause", query.Cause),
        ("deviation", query.Deviation),
        ("contact", query.Contact),
        ("ground", query.Ground),
        ("severity", query.Severity),
        ("disease", query.Disease),
        ("stage", query.Stage),
        ("exposure", query.Exposure),
        ("pneumoconiosis", query.PneumoconiosisOnly ? "true" : null),
        ("new", query.NewOnly ? "true" : null),
        ("payer", query.Payer),
        ("without-projects", query.WithoutProjects ? "true" : null),
    ];
}
