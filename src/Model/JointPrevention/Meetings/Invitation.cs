using Model.Operations.Kit;

namespace Model.JointPrevention.Meetings;

/// <summary>参会单位: a department that was invited, what it answered and who came.</summary>
public sealed class Invitation(int number, string department)
{
    public int Number { get; private set; } = number;

    /// <summary>Of the code list <c>departments</c>.</summary>
    public string Department { get; private set; } = department;

    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Sign-in name of who answered: the department's liaison, or the secretary for them.</summary>
    public string? AnsweredBy { get; private set; }

    /// <summary>Null until it answered.</summary>
    public bool? IsComing { get; private set; }

    /// <summary>Who comes, or why nobody does.</summary>
    public string? Who { get; private set; }

    public string? Remark { get; private set; }

    /// <summary>Null until the meeting was held.</summary>
    public bool? HasAttended { get; private set; }

    /// <summary>Who came.</summary>
    public string? Attendee { get; private set; }

    internal Refusal? Answer(bool isComing, string? who, string? remark, string by, DateTimeOffset at)
    {
        if (isComing && string.IsNullOrWhiteSpace(who))
        {
            return MeetingRefusals.NoAttendee;
        }

        if (!isComing && string.IsNullOrWhiteSpace(remark))
        {
            return MeetingRefusals.NoExcuse;
        }

        (IsComing, Who, Remark, AnsweredBy, AnsweredAt) = (isComing, who?.Trim(), remark?.Trim(), by, at);
        return null;
    }

    /// <param name="attendee">Null when nobody came.</param>
    internal void Note(string? attendee) => (HasAttended, Attendee) = (attendee is not null, attendee);
}
