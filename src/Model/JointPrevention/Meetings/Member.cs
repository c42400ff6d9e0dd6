using Model.Operations.Kit;
using Model.Operations.Kit.Personal;

namespace Model.JointPrevention.Meetings;

/// <summary>成员: who represents a department in the joint meeting, as what and for how long.</summary>
public sealed class Member : SoughtRecord
{
    /// <summary>Of the code list <c>departments</c>.</summary>
    public required string Department { get; init; }

    public string Name { get; private set; } = "";

    public string Post { get; private set; } = "";

    public MemberRole Role { get; private set; }

    public DateOnly From { get; private set; }

    public DateOnly? Until { get; private set; }

    /// <summary>手机号, kept encrypted; null where none was given.</summary>
    public PersonalValue? Phone { get; private set; }

    public required MemberFacts Facts
    {
        get => new(Name, Post, Role, From, Until, Phone);
        set => (Name, Post, Role, From, Until, Phone) = (value.Name, value.Post, value.Role, value.From, value.Until, value.Phone);
    }

    protected override IEnumerable<string?> Findable => [Name, Post];

    public bool IsInTerm(DateOnly on) => IsInTerm(From, Until, on);

    public static bool IsInTerm(DateOnly from, DateOnly? until, DateOnly on) => from <= on && (until is null || on <= until);
}

/// <param name="Name">Of the representative.</param>
/// <param name="Post">职务.</param>
/// <param name="Role">What they are in the joint meeting.</param>
/// <param name="From">First day of the term.</param>
/// <param name="Until">Last day; null while it is open.</param>
/// <param name="Phone">手机号; null where none was given.</param>
public sealed record MemberFacts(string Name, string Post, MemberRole Role, DateOnly From, DateOnly? Until, PersonalValue? Phone = null);

public enum MemberRole
{
    /// <summary>总召集人.</summary>
    Convener,

    /// <summary>成员.</summary>
    Member,

    /// <summary>联络员.</summary>
    Liaison,
}
