namespace Model.JointPrevention.Meetings;

/// <summary>跟进: what a department says it did about a resolution. Evidence is a file of the resolution, under this number.</summary>
public sealed class FollowUp(int number, string department, string text, string by, DateTimeOffset at)
{
    /// <summary>1, 2, 3 … within the resolution.</summary>
    public int Number { get; private set; } = number;

    /// <summary>Who did it, by code.</summary>
    public string Department { get; private set; } = department;

    public string Text { get; private set; } = text;

    public string By { get; private set; } = by;

    public DateTimeOffset At { get; private set; } = at;

    /// <summary>Part of the dossier that its evidence belongs to.</summary>
    public static string Evidence(int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"evidence-{number}");
}
