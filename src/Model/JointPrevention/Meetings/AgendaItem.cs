namespace Model.JointPrevention.Meetings;

/// <summary>议题: a point of a meeting.</summary>
public sealed class AgendaItem(int number, string title, string? department, int? resolutionId)
{
    /// <summary>Within the meeting; numbers of points taken off are not given again.</summary>
    public int Number { get; private set; } = number;

    public string Title { get; private set; } = title;

    /// <summary>汇报单位, by code; null for nobody in particular.</summary>
    public string? Department { get; private set; } = department;

    /// <summary>The unfinished resolution of an earlier meeting that put it here; null for a new point.</summary>
    public int? ResolutionId { get; private set; } = resolutionId;
}
