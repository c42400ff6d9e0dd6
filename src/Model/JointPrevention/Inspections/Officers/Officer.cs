using Model.Operations.Kit;

namespace Model.JointPrevention.Inspections.Officers;

/// <summary>检查人员: somebody of a department who can be drawn for an inspection team.</summary>
public sealed class Officer : SoughtRecord
{
    private readonly List<Avoidance> avoidances = [];

    /// <summary>Of the code list <c>departments</c>.</summary>
    public required string Department { get; init; }

    public string Name { get; private set; } = "";

    /// <summary>执法证号.</summary>
    public string Certificate { get; private set; } = "";

    /// <summary>False while on leave, moved elsewhere, or the certificate has run out: not drawn.</summary>
    public bool IsAvailable { get; private set; }

    public required OfficerFacts Facts
    {
        get => new(Name, Certificate, IsAvailable);
        set => (Name, Certificate, IsAvailable) = (value.Name, value.Certificate, value.IsAvailable);
    }

    /// <summary>回避: employers that they do not inspect.</summary>
    public IReadOnlyList<Avoidance> Avoidances => [.. avoidances.OrderBy(avoidance => avoidance.Number)];

    protected override IEnumerable<string?> Findable => [Name, Certificate];

    public bool Avoids(string employerCode) => avoidances.Exists(avoidance => avoidance.EmployerCode == employerCode);

    /// <summary>An officer of the city works everywhere, a county's in that county.</summary>
    public bool WorksIn(string? county) => County is null || County == county;

    public Refusal? Avoid(string? employerCode, string? why, string by, DateTimeOffset at)
    {
        if (string.IsNullOrWhiteSpace(employerCode))
        {
            return InspectionRefusals.NoEmployer;
        }

        if (string.IsNullOrWhiteSpace(why))
        {
            return InspectionRefusals.NoReason;
        }

        if (Avoids(employerCode.Trim()))
        {
            return InspectionRefusals.AvoidsAlready;
        }

        avoidances.Add(new Avoidance(avoidances.Select(avoidance => avoidance.Number).DefaultIfEmpty().Max() + 1, employerCode.Trim(), why.Trim(), by, at));
        return null;
    }

    /// <summary>The reason is gone.</summary>
    public Refusal? StopAvoiding(int number) => avoidances.RemoveAll(avoidance => avoidance.Number == number) == 0 ? InspectionRefusals.NoSuchAvoidance : null;
}

/// <param name="Name">Of the person.</param>
/// <param name="Certificate">执法证号.</param>
/// <param name="IsAvailable">Can be drawn.</param>
public sealed record OfficerFacts(string Name, string Certificate, bool IsAvailable);

/// <summary>回避关系: an employer that an officer does not inspect, and why.</summary>
public sealed class Avoidance(int number, string employerCode, string why, string by, DateTimeOffset at)
{
    public int Number { get; private set; } = number;

    public string EmployerCode { get; private set; } = employerCode;

    public string Why { get; private set; } = why;

    public string By { get; private set; } = by;

    public DateTimeOffset At { get; private set; } = at;
}
