using System.Text.Json.Nodes;
using Model.Calendar;
using Spectre.Console;

namespace Ingest.Commands;

/// <summary>Up to which year the days off are known, and what is wrong with the installation's own calendar files.</summary>
internal static class StatusCalendar
{
    public static JsonObject Json(WorkingDays calendar) => new()
    {
        ["published_through"] = calendar.PublishedThrough,
        ["faults"] = new JsonArray([.. calendar.Faults.Select(fault => new JsonObject
        {
            ["file"] = fault.File,
            ["line"] = fault.Line,
            ["value"] = fault.Value,
            ["rule"] = fault.Rule.ToString(),
            ["message"] = fault.Message.ToString(),
        })]),
    };

    public static void Show(IAnsiConsole console, WorkingDays calendar)
    {
        console.MarkupLineInterpolated($"{CommandTexts.Of("holidays_through", calendar.PublishedThrough)}");
        foreach (var fault in calendar.Faults)
        {
            console.MarkupLineInterpolated($"  {fault.Message}");
        }
    }
}
