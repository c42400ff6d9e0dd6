using Dashboard.Exports;
using Dashboard.Shell;
using Dashboard.Shell.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Model.Analysis;
using Model.Calendar;
using Model.JointPrevention.Meetings;
using Model.JointPrevention.Packs;
using Model.Operations;
using Model.Operations.Audit;
using Model.Operations.Kit;
using Model.Operations.People;
using Model.Warehouse;

namespace Dashboard.Pages.Joint.Packs;

/// <summary>数据包: its frozen figures, the commentary beside them, what was corrected since, and what the departments say.</summary>
[PagePermission(Permissions.PacksRead, Change = Permissions.PacksWrite)]
public sealed class ShowModel(
    PackShelf shelf, PackCharts charts, OperationsDb db, AuditRecorder audit, CurrentUser user, BusinessDate date, TimeProvider clock, StoreWorkbook workbook, DocxExport taken, PackDocument document, IStringLocalizer<PacksTexts> text) : FormPage
{
    public Meeting Meeting { get; private set; } = null!;

    /// <summary>Null while none is frozen.</summary>
    public DataPack? Pack { get; private set; }

    public string Build => Reader.Build;

    /// <summary>Last month with enrolment at the present build.</summary>
    public DateOnly DataThrough => new FreshnessReader(Reader).Build().DataThrough;

    /// <summary>What the present build answers otherwise.</summary>
    public IReadOnlyList<PackCorrection> Corrections { get; private set; } = [];

    /// <summary>Department that the reader speaks for; null for who sees packs whole.</summary>
    public string? SpeaksFor => Roles.Of(user.Access.Roles).Any(role => role.Reach != RoleReach.Department && role.Permissions.Contains(Permissions.PacksRead, StringComparer.Ordinal)) ? null : user.Access.Department;

    /// <summary>Sections of the pack that concern the reader.</summary>
    public IReadOnlyList<PackSection> Sections => [.. (Pack?.Sections ?? []).Select(PackSection.Find).OfType<PackSection>().Where(section => section.IsFor(SpeaksFor))];

    private SnapshotReader Reader => shelf.ReaderOf(Meeting);

    private IReadOnlyList<PackFigure> Figures => [.. Pack!.Figures.Where(figure => IsShown(figure.Section))];

    /// <summary>A meeting that was held keeps its pack.</summary>
    public bool MayFreeze => Meeting.CanChange && user.Has(Permissions.PacksWrite);

    /// <summary>Sentences that the reader sees.</summary>
    public int Commentary => Pack?.Sentences.Count(sentence => IsShown(sentence.Section)) ?? 0;

    public int Unbacked => Pack?.Sentences.Count(sentence => IsShown(sentence.Section) && Pack.Backing(sentence) is PackBacking.Missing or PackBacking.OtherNumbers) ?? 0;

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop))
        {
            return NotFound();
        }

        Corrections = Pack is null ? [] : [.. charts.Corrections(Pack, Reader).Where(correction => IsShown(correction.Figure.Section))];
        return Page();
    }

    public async Task<IActionResult> OnPostFreezeAsync(int id, [FromForm(Name = "sections")] string[] sections, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop))
        {
            return NotFound();
        }

        if (!MayFreeze)
        {
            return Again("sections", new("held", new(text["held_already"], text["held_already"])));
        }

        var now = clock.GetUtcNow();
        var (pack, refusal) = DataPack.Freeze(Meeting, sections, Reader, date.Today, user.Name, now);
        if (refusal is not null)
        {
            return Again("sections", refusal);
        }

        Pack?.Delete(user.Name, now, text["freeze_again"]);
        db.Add(pack!);
        audit.Add(AuditActions.RecordMade, pack);
        await db.SaveChangesAsync(stop);
        Said = text["frozen_done"];
        return Redirect(Here(id));
    }

    public Task<IActionResult> OnPostWriteAsync(int id, [FromForm(Name = "section")] string section, [FromForm(Name = "sentence")] string? sentence, [FromForm(Name = "figure")] int? figure, CancellationToken stop) => Collision.AgainAsync<IActionResult>(db, async () =>
    {
        if (!await LoadAsync(id, stop) || Pack is null)
        {
            return NotFound();
        }

        if (Pack.Write(section, sentence, figure, user.Name, clock.GetUtcNow()) is { } refusal)
        {
            return Again($"sentence-{section}", refusal);
        }

        await DropDraftAsync(stop);
        return await SavedAsync(id, new { section, added = sentence }, section, stop);
    });

    public Task<IActionResult> OnPostTakeOutAsync(int id, [FromForm(Name = "number")] int number, CancellationToken stop) => Collision.AgainAsync<IActionResult>(db, async () =>
    {
        if (!await LoadAsync(id, stop) || Pack?.Sentences.SingleOrDefault(sentence => sentence.Number == number) is not { } sentence)
        {
            return NotFound();
        }

        Pack.TakeOut(number);
        return await SavedAsync(id, new { sentence.Section, taken_out = sentence.Text }, sentence.Section, stop);
    });

    [Export]
    public async Task<IActionResult> OnGetXlsxAsync(int id, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop) || Pack is null)
        {
            return NotFound();
        }

        var sheets = Sections.Select(section => new ExportSheet(
            section.Name.ToString(),
            [text["figure"], text["period"], text["value"], text["lower"], text["upper"], text["cases"], text["insured"], text["before"], text["value"], text["lower"], text["upper"], text["cases"], text["insured"], text["change"]],
            Pack.Figures.Where(figure => figure.Section == section.Id).Select(Cells))).ToList();
        return await workbook.WriteAsync(
            text["title", Meeting.Title],
            [(text["filter_build"], Pack.BuildId), (text["filter_frozen"], Format.Date(Pack.FrozenOn))],
            sheets,
            (Figures.Count, Figures.Count),
            stop);
    }

    [Export]
    public async Task<IActionResult> OnGetDocxAsync(int id, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop) || Pack is null)
        {
            return NotFound();
        }

        return await taken.FileAsync(document.Of(Meeting, Pack, Sections), text["title", Meeting.Title], Figures.Count, stop);
    }

    public static string Here(int id) => FormattableString.Invariant($"/joint/meetings/{id}/pack");

    private static IReadOnlyList<object?> Cells(PackFigure figure) =>
    [
        figure.Name.ToString(), Say.Period(figure.Asked.First, figure.Asked.Last), figure.Value, figure.Lower, figure.Upper, figure.Cases, figure.AverageInsured,
        Say.Period(figure.AskedBefore.First, figure.AskedBefore.Last), figure.BeforeValue, figure.BeforeLower, figure.BeforeUpper, figure.BeforeCases, figure.BeforeAverageInsured, figure.Change,
    ];

    /// <summary>What was typed for a section and is not saved: refused, or kept when the session ended.</summary>
    public string? TypedFor(PackSection section, string field) => Typed["section"] == section.Id ? Typed[field] : null;

    private bool IsShown(string section) => Sections.Any(shown => shown.Id == section);

    private PageResult Again(string field, Refusal refusal)
    {
        Refused(field, refusal);
        return Page();
    }

    private async Task<IActionResult> SavedAsync(int id, object facts, string section, CancellationToken stop)
    {
        audit.Add(AuditActions.RecordChanged, facts: new { pack = Pack!.Id, facts });
        await db.SaveChangesAsync(stop);
        return Redirect($"{Here(id)}#h-{section}");
    }

    private async Task<bool> LoadAsync(int id, CancellationToken stop)
    {
        if (await shelf.FindAsync(id, stop) is not var (meeting, pack))
        {
            return false;
        }

        (Meeting, Pack) = (meeting, pack);
        return true;
    }
}
