using System.Text.Json.Nodes;
using Model;
using Model.Calendar;
using Model.Operations.People;
using Spectre.Console;

namespace Ingest.Commands;

/// <summary><c>administrators</c>: makes the first accounts of an installation, or a new password for an administrator who lost theirs. Passwords are printed once.</summary>
internal static class AdministratorsCommand
{
    /// <param name="session">Where the installation lies.</param>
    /// <param name="offices">Role of an administrator and the name asked for; those without a name are left out.</param>
    /// <param name="reset">Account whose password is made anew; null for none.</param>
    /// <param name="stop">Ends the saving.</param>
    public static async Task<Answer> RunAsync(Session session, IReadOnlyList<(string Role, string? Name)> offices, string? reset, CancellationToken stop)
    {
        if (new BusinessDate(session.Data, TimeProvider.System).Mode == DataMode.Sample)
        {
            return Refusals.Answer(ExitCode.Refused, "sample", CommandTexts.Of("administrators_sample"));
        }

        var asked = offices.Where(office => !string.IsNullOrWhiteSpace(office.Name)).ToList();
        if (asked.Count == 0 && reset is null)
        {
            return Refusals.Answer(ExitCode.Refused, "needs_names", CommandTexts.Of("administrators_needs_names"));
        }

        var administrators = new Administrators(session.Data, TimeProvider.System);
        var done = new List<(string Account, Bilingual Role, string? Password, AdministratorRefusal? Refusal)>();
        foreach (var (role, name) in asked)
        {
            var (password, refusal) = await administrators.MakeAsync(role, name!, Environment.UserName, stop);
            done.Add((name!, Roles.Find(role)!.Name, password, refusal));
        }

        if (reset is not null)
        {
            var (password, refusal) = await administrators.ResetAsync(reset, Environment.UserName, stop);
            done.Add((reset, new Bilingual("", ""), password, refusal));
        }

        return new Answer(
            done.Exists(one => one.Refusal is not null) ? ExitCode.Refused : ExitCode.Done,
            new JsonObject { ["accounts"] = new JsonArray([.. done.Select(one => new JsonObject { ["account"] = one.Account, ["password"] = one.Password, ["refused"] = one.Refusal?.ToString() })]) },
            console => Show(console, done));
    }

    private static void Show(IAnsiConsole console, List<(string Account, Bilingual Role, string? Password, AdministratorRefusal? Refusal)> done)
    {
        foreach (var (account, role, password, refusal) in done)
        {
            console.MarkupLineInterpolated($"{(refusal is { } why ? CommandTexts.Of($"administrators_{why}", account, role) : CommandTexts.Of("administrators_password", account, password!, role))}");
        }

        if (done.Exists(one => one.Password is not null))
        {
            console.MarkupLineInterpolated($"{CommandTexts.Of("administrators_once")}");
        }
    }
}
