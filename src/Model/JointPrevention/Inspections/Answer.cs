namespace Model.JointPrevention.Inspections;

/// <summary>检查结果 of one item of a checklist; text and article as they were that day.</summary>
public sealed class Answer(int number, int checklistId, int item, string department, string text, string basis, Verdict verdict, string? remark, string by, DateTimeOffset at)
{
    public int Number { get; private set; } = number;

    public int ChecklistId { get; private set; } = checklistId;

    /// <summary>Number of the item in its checklist.</summary>
    public int Item { get; private set; } = item;

    public string Department { get; private set; } = department;

    public string Text { get; private set; } = text;

    public string Basis { get; private set; } = basis;

    public Verdict Verdict { get; private set; } = verdict;

    public string? Remark { get; private set; } = remark;

    public string By { get; private set; } = by;

    public DateTimeOffset At { get; private set; } = at;

    internal void Take(AnswerNote note, string by, DateTimeOffset at) => (Verdict, Remark, By, At) = (note.Verdict, note.Remark, by, at);
}

public enum Verdict
{
    /// <summary>合格.</summary>
    Yes,

    /// <summary>不合格.</summary>
    No,

    /// <summary>不适用.</summary>
    NotApplicable,
}

/// <summary>An answer as it is given on site.</summary>
public sealed record AnswerNote(int ChecklistId, int Item, Verdict Verdict, string? Remark);

/// <summary>检查组成员, as they were drawn or put there.</summary>
public sealed class TeamMember(int number, int officerId, string department, string name, string certificate, bool isLead)
{
    public int Number { get; private set; } = number;

    public int OfficerId { get; private set; } = officerId;

    public string Department { get; private set; } = department;

    public string Name { get; private set; } = name;

    public string Certificate { get; private set; } = certificate;

    public bool IsLead { get; private set; } = isLead;
}
