using Dashboard.Shell;
using Dashboard.Shell.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Model.JointPrevention.Inspections.Officers;
using Model.Operations.Audit;
using Model.Operations.People;

namespace Dashboard.Pages.Joint.Inspections.Officers;

/// <summary>An officer: facts, availability, and employers that they stay away from.</summary>
[PagePermission(Permissions.InspectionsWrite, Change = Permissions.InspectionsWrite)]
[NeedsNoSnapshot]
public sealed class ChangeModel(RecordTools tools, IStringLocalizer<InspectionsTexts> text) : RecordPage<Officer>(tools)
{
    private const string List = "/joint/inspections/officers";
    private static readonly string[] Availability = ["yes", "no"];

    public override string Home => $"{List}/{Record.Id}";

    public IEnumerable<(string Value, string Words)> AvailabilityOptions => Availability.Select(value => (value, text["available_" + value].Value));

    public Task<IActionResult> OnGetAsync(int id, CancellationToken stop) => OpenAsync(id, Facts, stop);

    public Task<IActionResult> OnPostAsync(int id, CancellationToken stop) => ChangeAsync(
        id,
        Facts,
        name => text[name],
        () =>
        {
            var facts = new OfficerFacts(Required("name", 60), Required("certificate", 40), Chosen("available", Availability) == "yes");
            if (!ModelState.IsValid)
            {
                return null;
            }

            Record.Facts = facts;
            return new Done(AuditActions.RecordChanged, text["changed_done"], To: List);
        },
        stop);

    public Task<IActionResult> OnPostAvoidAsync(int id, CancellationToken stop) => DoAsync(
        id,
        () =>
        {
            var (employer, why) = (Required("employer", 40).ToUpperInvariant(), Required("why", 2000));
            return Unless("employer", () => Record.Avoid(employer, why, Me.Name, Now), () => new Done(AuditActions.RecordChanged, text["avoid_done"], why, Record.Avoidances[^1]));
        },
        stop);

    public Task<IActionResult> OnPostForgetAsync(int id, int number, CancellationToken stop) => DoAsync(
        id,
        () =>
        {
            var gone = Record.Avoidances.FirstOrDefault(avoidance => avoidance.Number == number);
            return Unless("employer", () => Record.StopAvoiding(number), () => new Done(AuditActions.RecordChanged, text["forget_done"], Concerns: gone));
        },
        stop);

    public Task<IActionResult> OnPostDeleteAsync(int id, CancellationToken stop) => DoAsync(
        id,
        () => Unless("reason", () => Record.Delete(Me.Name, Now, Typed["reason"]), () => new Done(AuditActions.RecordDeleted, text["deleted_done"], Record.DeletedBecause, To: List)),
        stop);

    private Typed Facts() => Typed.Of(("name", Record.Name), ("certificate", Record.Certificate), ("available", Record.IsAvailable ? "yes" : "no"));
}
