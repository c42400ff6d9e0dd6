namespace Model.Operations.Kit;

/// <summary>意见: what somebody said about a dossier. Stays as it was said.</summary>
public sealed class Comment(int number, string text, string by, string? unit, DateTimeOffset at)
{
    public const int Longest = 2000;

    /// <summary>1, 2, 3 … within the dossier.</summary>
    public int Number { get; private set; } = number;

    public string Text { get; private set; } = text;

    /// <summary>Sign-in name.</summary>
    public string By { get; private set; } = by;

    /// <summary>Code of the department they speak for.</summary>
    public string? Unit { get; private set; } = unit;

    public DateTimeOffset At { get; private set; } = at;
}
