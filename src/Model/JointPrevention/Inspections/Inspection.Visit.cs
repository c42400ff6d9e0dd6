using Model.JointPrevention.Inspections.Checklists;
using Model.JointPrevention.Inspections.Officers;
using Model.Operations.Kit;

namespace Model.JointPrevention.Inspections;

/// <summary>检查组 and 现场检查: who goes, what they answer and find.</summary>
public sealed partial class Inspection
{
    /// <summary>组成检查组: the first of the leading department leads.</summary>
    /// <returns>Why not; null when it is done.</returns>
    public Refusal? Staff(IReadOnlyCollection<Officer> officers)
    {
        if (State != InspectionState.Planned)
        {
            return InspectionRefusals.VisitedAlready;
        }

        if (officers.FirstOrDefault(officer => officer.Avoids(EmployerCode)) is { } conflicted)
        {
            return InspectionRefusals.Conflicted(conflicted.Name);
        }

        team.Clear();
        var lead = officers.FirstOrDefault(officer => officer.Department == TeamDraw.Lead);
        team.AddRange(officers.Select((officer, i) => new TeamMember(i + 1, officer.Id, officer.Department, officer.Name, officer.Certificate, officer == lead)));
        return null;
    }

    /// <summary>Checklists that are gone through: those in force of the team's departments, the city's and its own county's, for its industry.</summary>
    public IEnumerable<Checklist> ListsOf(IEnumerable<Checklist> published) =>
        published.Where(list => list.IsFor(KeyIndustry) && (list.County is null || list.County == County) && team.Exists(member => member.Department == list.Department)).OrderBy(list => list.Department == TeamDraw.Lead ? 0 : 1).ThenBy(list => list.Id);

    /// <summary>What came from the site: answers replace earlier ones of their item, findings those of their key. Sent twice, nothing changes.</summary>
    public Refusal? Note(IEnumerable<Checklist> lists, IReadOnlyCollection<AnswerNote> answered, IReadOnlyCollection<FindingNote> found, string by, DateTimeOffset at)
    {
        if (State != InspectionState.Planned)
        {
            return InspectionRefusals.VisitedAlready;
        }

        if (found.Select(note => note.Refused()).FirstOrDefault(refusal => refusal is not null) is { } refused)
        {
            return refused;
        }

        var items = lists.SelectMany(list => list.Items.Select(item => (list, item))).ToDictionary(one => (one.list.Id, one.item.Number));
        foreach (var note in answered)
        {
            if (!items.TryGetValue((note.ChecklistId, note.Item), out var asked))
            {
                return InspectionRefusals.NoSuchItem;
            }

            Take(note, asked.list, asked.item, by, at);
        }

        foreach (var note in found)
        {
            Take(note, by, at);
        }

        CountFindings();
        return null;
    }

    /// <summary>What was written down of day and people while the visit goes on.</summary>
    public void Jot(DateOnly? day, string? note)
    {
        if (State == InspectionState.Planned)
        {
            (VisitDay, VisitNote) = (day, Given(note));
        }
    }

    /// <summary>登记检查: everything on the lists is answered, and who was there is known.</summary>
    public Refusal? Visit(IEnumerable<Checklist> lists, DateOnly on, DateOnly today, string? note, string by, DateTimeOffset at)
    {
        if (on > today)
        {
            return InspectionRefusals.VisitedInFuture;
        }

        var open = lists.Sum(list => list.Items.Count(item => !answers.Exists(answer => answer.ChecklistId == list.Id && answer.Item == item.Number)));
        if (open > 0)
        {
            return InspectionRefusals.Unanswered(open);
        }

        var refusal = Fire(InspectionVerb.Visit, by, at);
        if (refusal is null)
        {
            (VisitedOn, VisitDay, VisitNote) = (on, on, Given(note));
        }

        return refusal;
    }

    /// <summary>退回重查: until it is recorded again, it has not taken place.</summary>
    public Refusal? Resume(string by, DateTimeOffset at, string? reason)
    {
        var refusal = Fire(InspectionVerb.Resume, by, at, reason);
        if (refusal is null)
        {
            VisitedOn = null;
        }

        return refusal;
    }

    public Refusal? Clear(string by, DateTimeOffset at) => Fire(InspectionVerb.Clear, by, at);

    public Refusal? Withdraw(int number, string? reason)
    {
        var refusal = State is not (InspectionState.Planned or InspectionState.Visited) ? InspectionRefusals.OrderedAlready
            : findings.Find(finding => finding.Number == number && finding.Counts) is { } finding ? finding.Withdraw(reason)
            : InspectionRefusals.NoSuchFinding;
        CountFindings();
        return refusal;
    }

    private void CountFindings() => (Found, FoundKinds) = (Standing.Count(), Standing.Aggregate(0, (bits, finding) => bits | Finding.Bit(finding.Kind)));

    private void Take(AnswerNote note, Checklist list, ChecklistItem item, string by, DateTimeOffset at)
    {
        if (answers.Find(answer => answer.ChecklistId == list.Id && answer.Item == item.Number) is not { } known)
        {
            answers.Add(new Answer(answers.Count + 1, list.Id, item.Number, list.Department, item.Text, item.Basis, note.Verdict, Given(note.Remark), by, at));
        }
        else if ((known.Verdict, known.Remark) != (note.Verdict, Given(note.Remark)))
        {
            known.Take(note with { Remark = Given(note.Remark) }, by, at);
        }
    }

    private void Take(FindingNote note, string by, DateTimeOffset at)
    {
        if (findings.Find(finding => finding.Key == note.Key) is not { } known)
        {
            findings.Add(new Finding(findings.Count + 1, note.Key, note.Kind, note.Department, note.Text.Trim(), Given(note.Basis), note.Value, note.Limit, Given(note.Unit), by, at));
        }
        else if (known.Counts)
        {
            known.Take(note with { Basis = Given(note.Basis), Unit = Given(note.Unit) }, by, at);
        }
    }
}
