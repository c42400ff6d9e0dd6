using Model.Operations.Kit;

namespace Model.JointPrevention.Inspections;

/// <summary>问题: something found at an employer.</summary>
public sealed class Finding(int number, Guid key, FindingKind kind, string department, string text, string? basis, decimal? value, decimal? limit, string? unit, string by, DateTimeOffset at)
{
    /// <summary>1, 2, 3 … within the inspection.</summary>
    public int Number { get; private set; } = number;

    /// <summary>Made where it was written down, before anything was sent: sent twice, it is the same.</summary>
    public Guid Key { get; private set; } = key;

    public FindingKind Kind { get; private set; } = kind;

    /// <summary>Who found it, by code.</summary>
    public string Department { get; private set; } = department;

    public string Text { get; private set; } = text;

    /// <summary>Law and article; null where it was not written down.</summary>
    public string? Basis { get; private set; } = basis;

    /// <summary>浓（强）度 that was measured, of an exceedance.</summary>
    public decimal? Value { get; private set; } = value;

    /// <summary>职业接触限值.</summary>
    public decimal? Limit { get; private set; } = limit;

    /// <summary>mg/m³, dB(A) …</summary>
    public string? Unit { get; private set; } = unit;

    public string By { get; private set; } = by;

    public DateTimeOffset At { get; private set; } = at;

    /// <summary>Day of the re-check that found it put right; null until then.</summary>
    public DateOnly? FixedOn { get; private set; }

    /// <summary>撤回: it was written down by mistake.</summary>
    public string? WithdrawnBecause { get; private set; }

    /// <summary>A kind as one bit, where several are kept together.</summary>
    public static int Bit(FindingKind kind) => 1 << (int)kind;

    public bool Counts => WithdrawnBecause is null;

    /// <summary>Part of the dossier that its pictures belong to.</summary>
    public static string Photos(Guid key) => $"photo-{key:N}";

    internal void Judge(DateOnly? fixedOn) => FixedOn = fixedOn;

    internal Refusal? Withdraw(string? reason)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            return InspectionRefusals.NoReason;
        }

        WithdrawnBecause = reason.Trim();
        return null;
    }

    internal void Take(FindingNote note, string by, DateTimeOffset at) =>
        (Kind, Department, Text, Basis, Value, Limit, Unit, By, At) = (note.Kind, note.Department, note.Text.Trim(), note.Basis, note.Value, note.Limit, note.Unit, by, at);
}

/// <summary>问题类别.</summary>
public enum FindingKind
{
    /// <summary>安全隐患.</summary>
    Hazard,

    /// <summary>事故苗头性问题.</summary>
    Precursor,

    /// <summary>职业病危害因素浓（强）度超标.</summary>
    Exceedance,

    /// <summary>建设项目未参保.</summary>
    ProjectNotInsured,

    /// <summary>工伤预防政策未落实.</summary>
    PolicyNotDone,
}

/// <summary>A finding as it is written down on site.</summary>
/// <param name="Key">Made where it is written.</param>
/// <param name="Kind">问题类别.</param>
/// <param name="Department">Who found it.</param>
/// <param name="Text">What is wrong, where.</param>
/// <param name="Basis">Law and article.</param>
/// <param name="Value">Measured; of an exceedance.</param>
/// <param name="Limit">Above which it lies.</param>
/// <param name="Unit">Of both.</param>
public sealed record FindingNote(Guid Key, FindingKind Kind, string Department, string Text, string? Basis, decimal? Value, decimal? Limit, string? Unit)
{
    public Refusal? Refused() =>
        Key == Guid.Empty ? InspectionRefusals.NoKey
        : string.IsNullOrWhiteSpace(Text) ? InspectionRefusals.NoText
        : Kind != FindingKind.Exceedance ? null
        : Value is null || Limit is null || string.IsNullOrWhiteSpace(Unit) ? InspectionRefusals.NoMeasurement
        : Value <= Limit ? InspectionRefusals.NotAboveLimit
        : null;
}
