namespace Model.Operations.People;

/// <summary>角色: a trade and what it needs. An account holds one or more; the same trade in a county is the same role with that county as its scope.</summary>
/// <param name="Id">As it is stored.</param>
/// <param name="Name">岗位.</param>
/// <param name="Reach">How far it may be given.</param>
/// <param name="Start">Where its work begins: the first page after signing in.</param>
public sealed record Role(string Id, Bilingual Name, RoleReach Reach, string Start)
{
    /// <summary>Beside <see cref="People.Permissions.SignedIn"/>, which every role has.</summary>
    public IReadOnlyList<string> Permissions { get; } = [.. People.Permissions.All.Where(permission => permission.Value.Roles.Contains(Id, StringComparer.Ordinal)).Select(permission => permission.Key)];

    /// <summary>三员: no account may hold another role beside one of these.</summary>
    public bool IsAdministrator => Reach == RoleReach.Installation;
}

/// <summary>How far a role may be given.</summary>
public enum RoleReach
{
    /// <summary>Whole city or some of its counties.</summary>
    Place,

    /// <summary>A department of the joint meeting, in the whole city or some counties.</summary>
    Department,

    /// <summary>The installation itself and no business data: the three administrators.</summary>
    Installation,
}

/// <summary>The roles there are. <c>docs/permissions.md</c> shows them against every address.</summary>
public static class Roles
{
    public const string Leader = "leader";
    public const string Prevention = "prevention";
    public const string Rate = "rate";
    public const string Recognition = "recognition";
    public const string Appraisal = "appraisal";
    public const string Enrolment = "enrolment";
    public const string Benefits = "benefits";
    public const string Inspection = "inspection";
    public const string Secretary = "secretary";
    public const string Liaison = "liaison";
    public const string Trainer = "trainer";
    public const string Data = "data";
    public const string SystemAdministrator = "system-administrator";
    public const string SecurityAdministrator = "security-administrator";
    public const string AuditAdministrator = "audit-administrator";

    public static IReadOnlyList<Role> All { get; } =
    [
        new(Leader, new("分管领导", "Leader"), RoleReach.Place, "/"),
        new(Prevention, new("工伤预防岗", "Prevention officer"), RoleReach.Place, "/"),
        new(Rate, new("费率岗", "Premium-rate officer"), RoleReach.Place, "/employers"),
        new(Recognition, new("工伤认定岗", "Recognition officer"), RoleReach.Place, "/"),
        new(Appraisal, new("劳动能力鉴定岗", "Appraisal officer"), RoleReach.Place, "/"),
        new(Enrolment, new("参保扩面岗", "Enrolment officer"), RoleReach.Place, "/employers"),
        new(Benefits, new("待遇岗", "Benefits officer"), RoleReach.Place, "/"),
        new(Inspection, new("检查岗", "Inspection officer"), RoleReach.Place, "/joint/inspections"),
        new(Secretary, new("联席会议秘书", "Joint-meeting secretary"), RoleReach.Place, "/joint/meetings"),
        new(Liaison, new("部门联络员", "Department liaison"), RoleReach.Department, "/joint/meetings"),
        new(Trainer, new("培训岗", "Trainer"), RoleReach.Place, "/industries"),
        new(Data, new("数据岗", "Data officer"), RoleReach.Place, "/pipeline"),
        new(SystemAdministrator, new("系统管理员", "System administrator"), RoleReach.Installation, "/admin/users"),
        new(SecurityAdministrator, new("安全管理员", "Security administrator"), RoleReach.Installation, "/admin/users?state=waiting"),
        new(AuditAdministrator, new("审计管理员", "Audit administrator"), RoleReach.Installation, "/admin/audit"),
    ];

    private static readonly Dictionary<string, Role> ById = All.ToDictionary(role => role.Id, StringComparer.Ordinal);

    /// <returns>Null for a role that this version does not have.</returns>
    public static Role? Find(string id) => ById.GetValueOrDefault(id);

    /// <summary>Those of <paramref name="ids"/> that there are, in the order of <see cref="All"/>.</summary>
    public static IReadOnlyList<Role> Of(IEnumerable<string> ids)
    {
        var asked = ids.ToHashSet(StringComparer.Ordinal);
        return [.. All.Where(role => asked.Contains(role.Id))];
    }
}
