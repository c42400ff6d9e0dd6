namespace Model.JointPrevention.Meetings;

/// <summary>When, where and what for.</summary>
/// <param name="Title">2026年第二次工伤预防联席会议.</param>
/// <param name="PlannedOn">Day of the meeting.</param>
/// <param name="StartsAt">Null while it is not set.</param>
/// <param name="Place">Empty while it is not set.</param>
/// <param name="Chair">主持: the convener or who stands in for them.</param>
/// <param name="Purpose">What it is for, in a sentence or two.</param>
public sealed record MeetingFacts(string Title, DateOnly PlannedOn, TimeOnly? StartsAt, string Place, string Chair, string Purpose);
