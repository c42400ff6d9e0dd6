using Model.Operations.Kit;
using Model.Operations.Kit.Lifecycle;
using Model.Operations.Kit.Numbering;

namespace Model.JointPrevention.Meetings;

/// <summary>联席会议: one meeting of the departments, from the year's schedule to its issued minutes.</summary>
public sealed class Meeting() : Guarded<MeetingState, MeetingVerb>(MeetingState.Planned)
{
    /// <summary>Parts of the dossier that files belong to.</summary>
    public const string Papers = "papers";

    public static readonly NumberSeries Series = new("joint-meeting", "工联");

    private readonly List<AgendaItem> agenda = [];
    private readonly List<Invitation> invitations = [];

    public string Title { get; private set; } = "";

    public DateOnly PlannedOn { get; private set; }

    public TimeOnly? StartsAt { get; private set; }

    public string Place { get; private set; } = "";

    public string Chair { get; private set; } = "";

    public string Purpose { get; private set; } = "";

    /// <summary>What can be changed until it is held.</summary>
    public required MeetingFacts Facts
    {
        get => new(Title, PlannedOn, StartsAt, Place, Chair, Purpose);
        init => Take(value);
    }

    public DateOnly? HeldOn { get; private set; }

    /// <summary>纪要 of what was said; null until it is written.</summary>
    public string? Minutes { get; private set; }

    /// <summary>研判结论: how the departments judge the situation.</summary>
    public string? Conclusion { get; private set; }

    /// <summary>签发人.</summary>
    public string? SignedBy { get; private set; }

    /// <summary>What has carried over comes before what is new.</summary>
    public IReadOnlyList<AgendaItem> Agenda => [.. agenda.OrderByDescending(point => point.ResolutionId is not null).ThenBy(point => point.Number)];

    public IReadOnlyList<Invitation> Invitations => [.. invitations.OrderBy(invitation => invitation.Number)];

    public bool CanChange => State is MeetingState.Planned or MeetingState.Convened;

    /// <summary>Its day passed and it is neither held nor cancelled.</summary>
    public bool IsOverdue(DateOnly today) => CanChange && PlannedOn < today;

    /// <returns>Why not; null when it is done.</returns>
    public Refusal? Change(MeetingFacts facts)
    {
        if (!CanChange)
        {
            return MeetingRefusals.HeldAlready;
        }

        Take(facts);
        return null;
    }

    public Refusal? AddPoint(string? title, string? department)
    {
        if (!CanChange)
        {
            return MeetingRefusals.HeldAlready;
        }

        if (string.IsNullOrWhiteSpace(title))
        {
            return MeetingRefusals.NoTitle;
        }

        agenda.Add(new AgendaItem(NextPoint, title.Trim(), department, null));
        return null;
    }

    public Refusal? RemovePoint(int number)
    {
        if (!CanChange)
        {
            return MeetingRefusals.HeldAlready;
        }

        // What is unfinished goes only by being finished.
        return agenda.RemoveAll(point => point.Number == number && point.ResolutionId is null) == 0 ? MeetingRefusals.NoSuchPoint : null;
    }

    /// <summary>Puts on the agenda what earlier meetings resolved and is unfinished, and takes off what was finished since.</summary>
    public void CarryOver(IReadOnlyList<Resolution> unfinished)
    {
        if (!CanChange)
        {
            return;
        }

        var open = unfinished.ToDictionary(resolution => resolution.Id);
        agenda.RemoveAll(point => point.ResolutionId is { } id && !open.ContainsKey(id));
        foreach (var resolution in open.Values.OrderBy(resolution => resolution.DueOn).Where(resolution => agenda.TrueForAll(point => point.ResolutionId != resolution.Id)))
        {
            agenda.Add(new AgendaItem(NextPoint, resolution.Text, resolution.Owner, resolution.Id));
        }
    }

    /// <summary>发出通知: invites departments. The number is drawn by the caller, in the same transaction, once this is not refused.</summary>
    public Refusal? Convene(IReadOnlyCollection<string> departments, string by, DateTimeOffset at)
    {
        if (departments.Count < 2)
        {
            return MeetingRefusals.TooFewInvited;
        }

        var refusal = Fire(MeetingVerb.Convene, by, at);
        if (refusal is null)
        {
            invitations.AddRange(departments.Select((department, i) => new Invitation(i + 1, department)));
        }

        return refusal;
    }

    /// <summary>回执: a department says that it has the invitation, and whether it comes.</summary>
    public Refusal? Acknowledge(string department, bool isComing, string? who, string? note, string by, DateTimeOffset at)
    {
        if (State != MeetingState.Convened)
        {
            return MeetingRefusals.NotOpenForAnswers;
        }

        return invitations.Find(invitation => invitation.Department == department) is { } invited ? invited.Answer(isComing, who, note, by, at) : MeetingRefusals.NotInvited;
    }

    /// <summary>登记召开: the day, and who came for each department that did.</summary>
    public Refusal? Hold(DateOnly on, DateOnly today, IReadOnlyDictionary<string, string> attended, string by, DateTimeOffset at)
    {
        if (on > today)
        {
            return MeetingRefusals.HeldInFuture;
        }

        if (attended.Count == 0)
        {
            return MeetingRefusals.NobodyCame;
        }

        var refusal = Fire(MeetingVerb.Hold, by, at);
        if (refusal is null)
        {
            HeldOn = on;
            invitations.ForEach(invitation => invitation.Note(attended.GetValueOrDefault(invitation.Department)));
        }

        return refusal;
    }

    /// <summary>形成纪要; written again while it is not issued.</summary>
    public Refusal? Minute(string? minutes, string? conclusion, string? signedBy, string by, DateTimeOffset at)
    {
        if (string.IsNullOrWhiteSpace(minutes))
        {
            return MeetingRefusals.NoMinutes;
        }

        var refusal = Fire(MeetingVerb.Minute, by, at);
        if (refusal is null)
        {
            (Minutes, Conclusion, SignedBy) = (minutes.Trim(), Given(conclusion), Given(signedBy));
        }

        return refusal;
    }

    public Refusal? Close(string by, DateTimeOffset at) => Fire(MeetingVerb.Close, by, at);

    public Refusal? Cancel(string by, DateTimeOffset at, string? reason) => Fire(MeetingVerb.Cancel, by, at, reason);

    public Refusal? Reopen(string by, DateTimeOffset at, string? reason) => Fire(MeetingVerb.Reopen, by, at, reason);

    /// <summary>What was sent out stays: only a planned meeting can be deleted.</summary>
    public override Refusal? Delete(string by, DateTimeOffset at, string? reason) => State == MeetingState.Planned ? base.Delete(by, at, reason) : MeetingRefusals.SentOut;

    protected override IEnumerable<string?> Findable => [Title, Place, Purpose];

    protected override void Declare(Moves<MeetingState, MeetingVerb> moves) => moves
        .Allow(MeetingState.Planned, MeetingVerb.Convene, MeetingState.Convened, HasAgenda, HasPlace)
        .Allow(MeetingState.Convened, MeetingVerb.Hold, MeetingState.Held)
        .Allow(MeetingState.Held, MeetingVerb.Minute, MeetingState.Minuted)
        .Allow(MeetingState.Minuted, MeetingVerb.Minute, MeetingState.Minuted)
        .Allow(MeetingState.Minuted, MeetingVerb.Close, MeetingState.Closed, IsSigned)
        .AllowForReason(MeetingState.Closed, MeetingVerb.Reopen, MeetingState.Minuted)
        .AllowForReason(MeetingState.Planned, MeetingVerb.Cancel, MeetingState.Cancelled)
        .AllowForReason(MeetingState.Convened, MeetingVerb.Cancel, MeetingState.Cancelled);

    protected override Bilingual NameOf(MeetingState state) => MeetingWords.Of(state);

    protected override Bilingual NameOf(MeetingVerb verb) => MeetingWords.Of(verb);

    private void Take(MeetingFacts facts) => (Title, PlannedOn, StartsAt, Place, Chair, Purpose) = (facts.Title, facts.PlannedOn, facts.StartsAt, facts.Place, facts.Chair, facts.Purpose);

    private int NextPoint => agenda.Select(point => point.Number).DefaultIfEmpty().Max() + 1;

    private Refusal? HasAgenda() => agenda.Count > 0 ? null : MeetingRefusals.NoAgenda;

    private Refusal? HasPlace() => Place.Length > 0 ? null : MeetingRefusals.NoPlace;

    private Refusal? IsSigned() => SignedBy is null ? MeetingRefusals.NotSigned : null;

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
