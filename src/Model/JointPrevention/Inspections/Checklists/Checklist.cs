using Model.Operations.Kit;
using Model.Operations.Kit.Lifecycle;

namespace Model.JointPrevention.Inspections.Checklists;

/// <summary>工伤预防检查清单 of a department, for one key industry or for all, in a version: what was published never changes, a change is a new version.</summary>
public sealed class Checklist() : Guarded<ChecklistState, ChecklistVerb>(ChecklistState.Draft)
{
    private readonly List<ChecklistItem> items = [];

    /// <summary>Of the code list <c>departments</c>.</summary>
    public required string Department { get; init; }

    /// <summary>Null: for employers of any industry.</summary>
    public string? KeyIndustry { get; init; }

    public required string Title { get; init; }

    /// <summary>1, 2, 3 … of a department's list for an industry.</summary>
    public required int Edition { get; init; }

    /// <summary>Null while it is a draft.</summary>
    public DateOnly? PublishedOn { get; private set; }

    public IReadOnlyList<ChecklistItem> Items => [.. items.OrderBy(item => item.Number)];

    public bool IsFor(string? keyIndustry) => KeyIndustry is null || KeyIndustry == keyIndustry;

    /// <summary>The next edition, with the same items to begin with.</summary>
    public Checklist Revise(string by, DateTimeOffset at)
    {
        var next = new Checklist { County = County, Department = Department, KeyIndustry = KeyIndustry, Title = Title, Edition = Edition + 1, CreatedBy = by, CreatedAt = at };
        next.items.AddRange(Items.Select(item => new ChecklistItem(item.Number, item.Text, item.Basis)));
        return next;
    }

    /// <summary>Writes all items anew; those without a text are left out.</summary>
    public Refusal? Write(IEnumerable<(string Text, string Basis)> written)
    {
        if (State != ChecklistState.Draft)
        {
            return InspectionRefusals.PublishedAlready;
        }

        var kept = written.Where(item => !string.IsNullOrWhiteSpace(item.Text)).ToList();
        if (kept.Exists(item => string.IsNullOrWhiteSpace(item.Basis)))
        {
            return InspectionRefusals.NoBasis;
        }

        items.Clear();
        items.AddRange(kept.Select((item, i) => new ChecklistItem(i + 1, item.Text.Trim(), item.Basis.Trim())));
        return null;
    }

    public Refusal? Publish(DateOnly on, string by, DateTimeOffset at)
    {
        var refusal = Fire(ChecklistVerb.Publish, by, at);
        if (refusal is null)
        {
            PublishedOn = on;
        }

        return refusal;
    }

    public Refusal? Retire(string by, DateTimeOffset at, string? reason) => Fire(ChecklistVerb.Retire, by, at, reason);

    /// <summary>What was used stays: only a draft can be deleted.</summary>
    public override Refusal? Delete(string by, DateTimeOffset at, string? reason) => State == ChecklistState.Draft ? base.Delete(by, at, reason) : InspectionRefusals.PublishedAlready;

    protected override IEnumerable<string?> Findable => [Title];

    protected override void Declare(Moves<ChecklistState, ChecklistVerb> moves) => moves
        .Allow(ChecklistState.Draft, ChecklistVerb.Publish, ChecklistState.Published, HasItems)
        .AllowForReason(ChecklistState.Published, ChecklistVerb.Retire, ChecklistState.Retired);

    protected override Bilingual NameOf(ChecklistState state) => ChecklistWords.Of(state);

    protected override Bilingual NameOf(ChecklistVerb verb) => ChecklistWords.Of(verb);

    private Refusal? HasItems() => items.Count > 0 ? null : InspectionRefusals.NoItems;
}

/// <summary>检查项: what is looked at, and the article that asks for it.</summary>
public sealed class ChecklistItem(int number, string text, string basis)
{
    public int Number { get; private set; } = number;

    public string Text { get; private set; } = text;

    /// <summary>依据: law and article.</summary>
    public string Basis { get; private set; } = basis;
}

public enum ChecklistState
{
    Draft,
    Published,
    Retired,
}

public enum ChecklistVerb
{
    Publish,
    Retire,
}

/// <summary>States and verbs in words.</summary>
public static class ChecklistWords
{
    public static Bilingual Of(ChecklistState state) => state switch
    {
        ChecklistState.Draft => new("草稿", "draft"),
        ChecklistState.Published => new("已发布", "published"),
        ChecklistState.Retired => new("已停用", "retired"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static Bilingual Of(ChecklistVerb verb) => verb switch
    {
        ChecklistVerb.Publish => new("发布", "publish"),
        ChecklistVerb.Retire => new("停用", "retire"),
        _ => throw new ArgumentOutOfRangeException(nameof(verb), verb, null),
    };
}
