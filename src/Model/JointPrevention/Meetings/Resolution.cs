using System.Globalization;
using Model.Operations.Kit;
using Model.Operations.Kit.Lifecycle;

namespace Model.JointPrevention.Meetings;

/// <summary>议定事项: what a meeting resolved, who sees to it, by when, and what became of it.</summary>
public sealed class Resolution() : Guarded<ResolutionState, ResolutionVerb>(ResolutionState.Open)
{
    /// <summary>Days before its due day from which it is about to fall due.</summary>
    public const int SoonDays = 14;

    private readonly List<FollowUp> followUps = [];

    public int MeetingId { get; private set; }

    public Meeting Meeting { get; private set; } = null!;

    public string Text { get; private set; } = "";

    /// <summary>责任单位, by code.</summary>
    public string Owner { get; private set; } = "";

    /// <summary>协办单位, by code.</summary>
    public IReadOnlyList<string> Helpers { get; private set; } = [];

    public DateOnly DueOn { get; private set; }

    /// <summary>完成标准: how one sees that it is done.</summary>
    public string Measure { get; private set; } = "";

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<FollowUp> FollowUps => [.. followUps.OrderBy(follow => follow.Number)];

    public bool IsUnfinished => State is ResolutionState.Open or ResolutionState.Reported;

    /// <summary>The day passed and nobody has reported it done.</summary>
    public bool IsOverdue(DateOnly today) => State == ResolutionState.Open && DueOn < today;

    public bool IsDueSoon(DateOnly today) => State == ResolutionState.Open && DueOn >= today && DueOn <= today.AddDays(SoonDays);

    /// <summary>Registers what a meeting resolved; it is numbered after the meeting: 济工联〔2026〕3号-2.</summary>
    /// <param name="place">1, 2, 3 … within the meeting.</param>
    public static (Resolution? Made, Refusal? Refusal) Of(Meeting meeting, int place, ResolutionText said, string by, DateTimeOffset at)
    {
        if (Refused(meeting, said) is { } refusal)
        {
            return (null, refusal);
        }

        var made = new Resolution
        {
            County = meeting.County,
            CreatedBy = by,
            CreatedAt = at,
            Meeting = meeting,
            Text = said.Text.Trim(),
            Owner = said.Owner,
            Helpers = [.. said.Helpers.Where(helper => helper != said.Owner).Distinct(StringComparer.Ordinal)],
            DueOn = said.DueOn,
            Measure = said.Measure.Trim(),
        };
        made.TakeNumber(string.Create(CultureInfo.InvariantCulture, $"{meeting.Number}-{place}"));
        return (made, null);
    }

    /// <summary>跟进: what a department did so far.</summary>
    public Refusal? Follow(string department, string? text, string by, DateTimeOffset at) => Refused(department, text) ?? Add(department, text, by, at);

    /// <summary>报结: the department says that it is done, and how one sees it.</summary>
    public Refusal? Report(string department, string? text, string by, DateTimeOffset at) =>
        Refused(department, text) ?? (department == Owner ? null : MeetingRefusals.NotTheOwner) ?? Fire(ResolutionVerb.Report, by, at, text) ?? Add(department, text, by, at);

    public Refusal? Confirm(string by, DateTimeOffset at) => Fire(ResolutionVerb.Confirm, by, at);

    public Refusal? Return(string by, DateTimeOffset at, string? reason) => Fire(ResolutionVerb.Return, by, at, reason);

    public Refusal? Drop(string by, DateTimeOffset at, string? reason) => Fire(ResolutionVerb.Drop, by, at, reason);

    public Refusal? Extend(DateOnly until, string by, DateTimeOffset at, string? reason)
    {
        if (until <= DueOn)
        {
            return MeetingRefusals.NotLater;
        }

        var refusal = Fire(ResolutionVerb.Extend, by, at, reason);
        if (refusal is null)
        {
            DueOn = until;
        }

        return refusal;
    }

    public bool IsOf(string? department) => department is not null && (Owner == department || Helpers.Contains(department, StringComparer.Ordinal));

    protected override IEnumerable<string?> Findable => [Text, Measure];

    protected override void Declare(Moves<ResolutionState, ResolutionVerb> moves) => moves
        .AllowForReason(ResolutionState.Open, ResolutionVerb.Report, ResolutionState.Reported)
        .Allow(ResolutionState.Reported, ResolutionVerb.Confirm, ResolutionState.Done)
        .AllowForReason(ResolutionState.Reported, ResolutionVerb.Return, ResolutionState.Open)
        .AllowForReason(ResolutionState.Open, ResolutionVerb.Extend, ResolutionState.Open)
        .AllowForReason(ResolutionState.Open, ResolutionVerb.Drop, ResolutionState.Dropped)
        .AllowForReason(ResolutionState.Reported, ResolutionVerb.Drop, ResolutionState.Dropped);

    protected override Bilingual NameOf(ResolutionState state) => ResolutionWords.Of(state);

    protected override Bilingual NameOf(ResolutionVerb verb) => ResolutionWords.Of(verb);

    private static Refusal? Refused(Meeting meeting, ResolutionText said) =>
        meeting.State is not (MeetingState.Held or MeetingState.Minuted) ? MeetingRefusals.NotHeld
        : string.IsNullOrWhiteSpace(said.Text) ? MeetingRefusals.NoText
        : said.Owner.Length == 0 ? MeetingRefusals.NoOwner
        : said.DueOn < meeting.HeldOn ? MeetingRefusals.DueBeforeMeeting
        : string.IsNullOrWhiteSpace(said.Measure) ? MeetingRefusals.NoMeasure
        : null;

    private Refusal? Refused(string department, string? text) =>
        !IsUnfinished ? MeetingRefusals.Finished
        : !IsOf(department) ? MeetingRefusals.NotTheirs
        : string.IsNullOrWhiteSpace(text) ? MeetingRefusals.NothingReported
        : null;

    private Refusal? Add(string department, string? text, string by, DateTimeOffset at)
    {
        followUps.Add(new FollowUp(followUps.Count + 1, department, text!.Trim(), by, at));
        return null;
    }
}

/// <summary>What a meeting resolved, as it is written down.</summary>
public sealed record ResolutionText(string Text, string Owner, IReadOnlyList<string> Helpers, DateOnly DueOn, string Measure);
