using Model.Codes;
using Model.Warehouse;

namespace Model.Operations.People;

/// <summary>授权: what an account may do and where. Checked as a whole: roles that exclude each other, a place where the role needs one.</summary>
/// <param name="Roles">Of <see cref="People.Roles"/>, by id.</param>
/// <param name="Counties">县（市、区） and zones by code; empty for the whole city.</param>
/// <param name="Department">Of the code list <c>departments</c>; null for whoever speaks for none.</param>
public sealed record Access(IReadOnlyList<string> Roles, IReadOnlyList<string> Counties, string? Department)
{
    /// <summary>Nothing yet: an account that waits for its first roles.</summary>
    public static Access None { get; } = new([], [], null);

    public CountyScope Scope => Counties.Count == 0 ? CountyScope.City : CountyScope.Of(Counties);

    /// <summary>Where their work begins; their own account when they have no role yet.</summary>
    public string Start => People.Roles.Of(Roles) is [var first, ..] ? first.Start : "/account";

    /// <summary>全市 · 任城区 · 全市，住建部门; of the administrators: the installation.</summary>
    public Bilingual Place
    {
        get
        {
            if (People.Roles.Of(Roles) is [{ IsAdministrator: true }])
            {
                return new("本平台", "this installation");
            }

            var scope = Scope.Name;
            return Department is null ? scope : new($"{CodeList.Named("departments").NameOf(Department).Zh}（{scope.Zh}）", $"{CodeList.Named("departments").NameOf(Department).En} ({scope.En})");
        }
    }

    /// <summary>Names of the roles.</summary>
    public Bilingual RoleNames
    {
        get
        {
            var roles = People.Roles.Of(Roles);
            return new(string.Join('、', roles.Select(role => role.Name.Zh)), string.Join(", ", roles.Select(role => role.Name.En)));
        }
    }

    public bool Has(string permission) => permission == Permissions.SignedIn || People.Roles.Of(Roles).Any(role => role.Permissions.Contains(permission, StringComparer.Ordinal));

    /// <returns>Why it may not be given; null when it may.</returns>
    public AccessRefusal? Refusal()
    {
        var roles = People.Roles.Of(Roles);
        if (roles.Count == 0 || roles.Count != Roles.Distinct(StringComparer.Ordinal).Count())
        {
            return AccessRefusal.NoRole;
        }

        if (roles.Any(role => role.IsAdministrator))
        {
            return roles.Count > 1 ? AccessRefusal.AdministratorHasAnotherRole
                : Counties.Count > 0 || Department is not null ? AccessRefusal.AdministratorHasAPlace
                : null;
        }

        return Counties.Any(county => !CodeList.Named("counties").Codes.Contains(county, StringComparer.Ordinal)) ? AccessRefusal.UnknownCounty
            : (Department is not null) != roles.Any(role => role.Reach == RoleReach.Department) ? AccessRefusal.DepartmentMissingOrNeedless
            : Department is not null && !CodeList.Named("departments").Codes.Contains(Department, StringComparer.Ordinal) ? AccessRefusal.UnknownDepartment
            : null;
    }

    public bool Equals(Access? other) => other is not null && Department == other.Department && Roles.SequenceEqual(other.Roles) && Counties.SequenceEqual(other.Counties);

    public override int GetHashCode() => HashCode.Combine(Department, Roles.Count, Counties.Count);
}

/// <summary>Why access may not be given; in words: <see cref="AccessWords"/>.</summary>
public enum AccessRefusal
{
    /// <summary>None, or one that this version does not have.</summary>
    NoRole,

    /// <summary>三员分立: an administrator holds nothing else, and not a second administration.</summary>
    AdministratorHasAnotherRole,

    /// <summary>Administrators see no business data, so no county and no department is theirs.</summary>
    AdministratorHasAPlace,

    UnknownCounty,

    /// <summary>A liaison speaks for a department; nobody else does.</summary>
    DepartmentMissingOrNeedless,

    UnknownDepartment,
}

/// <summary>Why access may not be given, in words.</summary>
public static class AccessWords
{
    public static Bilingual Of(AccessRefusal refusal) => refusal switch
    {
        AccessRefusal.NoRole => new("至少选择一个角色。", "Choose at least one role."),
        AccessRefusal.AdministratorHasAnotherRole => new("系统、安全、审计管理员须分设：管理员账号不得兼任其他角色，也不得兼任另一类管理员。", "System, security and audit administrators are kept apart: an administrator holds no other role and no second administration."),
        AccessRefusal.AdministratorHasAPlace => new("管理员不接触业务数据，不设县（市、区）和部门。", "Administrators see no business data: no county and no department."),
        AccessRefusal.UnknownCounty => new("所选县（市、区）不在代码表中。", "A county is not in the code list."),
        AccessRefusal.DepartmentMissingOrNeedless => new("部门联络员须选部门；其他角色不选部门。", "A department liaison needs a department; other roles take none."),
        AccessRefusal.UnknownDepartment => new("所选部门不在代码表中。", "The department is not in the code list."),
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, null),
    };
}
