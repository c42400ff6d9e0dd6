namespace Dashboard.Exports;

/// <summary>Set on what answers with something to take away: it takes the right to, and each time is written down. A handler that makes a file and does not say so fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ExportAttribute : Attribute
{
    /// <summary>It holds records about persons or cases: whoever takes it says what for, and the file carries that.</summary>
    public bool AsksReason { get; init; }
}
