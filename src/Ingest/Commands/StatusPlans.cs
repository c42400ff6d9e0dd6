using System.Text.Json.Nodes;
using Model.Plans;
using Spectre.Console;

namespace Ingest.Commands;

/// <summary>The plans that the next build will judge by, and what is wrong with the installation's own plan files.</summary>
internal static class StatusPlans
{
    public static JsonObject Json(PlanCatalog plans) => new()
    {
        ["in_force"] = new JsonArray([.. plans.All.Select(plan => new JsonObject { ["plan"] = plan.Id, ["file"] = plans.FileOf(plan) })]),
        ["faults"] = new JsonArray([.. plans.Faults.Select(fault => new JsonObject
        {
            ["file"] = fault.File,
            ["line"] = fault.Line,
            ["key"] = fault.Key,
            ["value"] = fault.Value,
            ["rule"] = fault.Rule.ToString(),
            ["message"] = fault.Message.ToString(),
        })]),
    };

    public static void Show(IAnsiConsole console, PlanCatalog plans)
    {
        console.MarkupLineInterpolated($"{CommandTexts.Of("plans_in_force", string.Join(", ", plans.All.Select(plan => plan.Id)))}");
        foreach (var fault in plans.Faults)
        {
            console.MarkupLineInterpolated($"  {fault.Message}");
        }
    }
}
