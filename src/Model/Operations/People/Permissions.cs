using static Model.Operations.People.Roles;

namespace Model.Operations.People;

/// <summary>权利: one thing that can be allowed.</summary>
/// <param name="Words">What it allows.</param>
/// <param name="Roles">Which roles hold it, by <see cref="Role.Id"/>.</param>
public sealed record Right(Bilingual Words, params string[] Roles)
{
    public Right(string zh, string en, params string[] roles)
        : this(new Bilingual(zh, en), roles)
    {
    }
}

/// <summary>What can be allowed; a page or endpoint names one of these, a <see cref="Role"/> holds some of them.</summary>
public static class Permissions
{
    /// <summary>Open to everyone: health, errors, language, theme, signing in.</summary>
    public const string Anyone = "Anyone";

    /// <summary>Whoever is signed in, whatever their role: their own account, how a load goes.</summary>
    public const string SignedIn = "SignedIn";

    /// <summary>Rates, targets, diseases and what they mean, in sums.</summary>
    public const string AnalysisRead = "Analysis.Read";

    /// <summary>Employers and the records behind the sums.</summary>
    public const string RecordsRead = "Records.Read";

    /// <summary>Runs, batches, quarantined rows.</summary>
    public const string DataRead = "Data.Read";

    /// <summary>Upload files and start runs.</summary>
    public const string DataWrite = "Data.Write";

    /// <summary>Data packs of the joint meeting, and a word on them.</summary>
    public const string PacksRead = "Packs.Read";

    /// <summary>Freeze a data pack and write its commentary.</summary>
    public const string PacksWrite = "Packs.Write";

    /// <summary>Joint meetings, their papers and resolutions.</summary>
    public const string MeetingsRead = "Meetings.Read";

    /// <summary>Plan, convene, minute and close joint meetings; the secretary's.</summary>
    public const string MeetingsWrite = "Meetings.Write";

    /// <summary>Answer an invitation, report on a resolution, comment.</summary>
    public const string MeetingsAnswer = "Meetings.Answer";

    /// <summary>Joint inspections: directory, plans, draws, findings and what became of them.</summary>
    public const string InspectionsRead = "Inspections.Read";

    /// <summary>Keep the directory, plan, draw, order, re-check and transfer; human resources and social security’s.</summary>
    public const string InspectionsWrite = "Inspections.Write";

    /// <summary>Record on site, and the penalty for what was transferred to one’s department.</summary>
    public const string InspectionsAnswer = "Inspections.Answer";

    /// <summary>Early warnings: what rules found, why, and what was done about it.</summary>
    public const string WarningsRead = "Warnings.Read";

    /// <summary>Acknowledge, act upon, dismiss and reopen warnings, and give them to somebody.</summary>
    public const string WarningsWrite = "Warnings.Write";

    /// <summary>Counties' annual reports, and a word on them.</summary>
    public const string ReportsRead = "Reports.Read";

    /// <summary>Write and sign the own county's annual report.</summary>
    public const string ReportsWrite = "Reports.Write";

    /// <summary>Accept counties' annual reports or return them; the whole city's.</summary>
    public const string ReportsJudge = "Reports.Judge";

    /// <summary>Have personal values that records keep encrypted shown in clear, against a purpose and into the log.</summary>
    public const string PersonalRead = "Personal.Read";

    /// <summary>Take away as a workbook what may be seen.</summary>
    public const string ExportsMake = "Exports.Make";

    /// <summary>See accounts, roles and who may what.</summary>
    public const string AccountsRead = "Accounts.Read";

    /// <summary>Make, disable and unlock accounts and ask for roles; the system administrator's.</summary>
    public const string AccountsWrite = "Accounts.Write";

    /// <summary>What the program works by, and where it is set; the system administrator's.</summary>
    public const string ConfigurationRead = "Configuration.Read";

    /// <summary>Approve, decline and take back roles; the security administrator's.</summary>
    public const string AccessDecide = "Access.Decide";

    /// <summary>The audit log; nothing else.</summary>
    public const string AuditRead = "Audit.Read";

    /// <summary>All of them with what they allow, in words, and the roles that hold them: a module adds its own here and nowhere else.</summary>
    public static IReadOnlyDictionary<string, Right> All { get; } = new Dictionary<string, Right>(StringComparer.Ordinal)
    {
        [Anyone] = new("任何人，不必登录", "anyone, without signing in"),
        [SignedIn] = new("任何已登录的账号", "any account that is signed in"),
        [AnalysisRead] = new("查看汇总分析与口径", "see analysis in sums, and definitions", Leader, Prevention, Rate, Recognition, Appraisal, Enrolment, Benefits, Inspection, Secretary, Liaison, Trainer, Data),
        [RecordsRead] = new("查看单位与数字背后的记录", "see employers and the records behind figures", Leader, Prevention, Rate, Recognition, Appraisal, Enrolment, Benefits, Inspection, Secretary, Data),
        [DataRead] = new("查看数据接入、批次与隔离行", "see runs, batches and quarantined rows", Leader, Prevention, Rate, Secretary, Data),
        [DataWrite] = new("上传文件、启动载入", "upload files and start runs", Data),
        [PacksRead] = new("查看联席会议数据包并提出意见", "see the joint meeting’s data packs and comment on them", Leader, Prevention, Secretary, Liaison),
        [PacksWrite] = new("冻结数据包、撰写评述", "freeze data packs and write their commentary", Secretary),
        [MeetingsRead] = new("查看联席会议、材料与议定事项", "see joint meetings, their papers and resolutions", Leader, Prevention, Inspection, Secretary, Liaison),
        [MeetingsWrite] = new("安排、召集联席会议，形成纪要，核销议定事项", "plan, convene and minute joint meetings, judge resolutions", Secretary),
        [MeetingsAnswer] = new("回复会议通知、报告议定事项、发表意见", "answer invitations, report on resolutions, comment", Secretary, Liaison),
        [InspectionsRead] = new("查看联合检查的目录、计划、抽取、问题与整改", "see joint inspections: directory, plans, draws, findings and what became of them", Leader, Prevention, Inspection, Secretary, Liaison),
        [InspectionsWrite] = new("维护目录和清单，编制计划并抽取，下达整改指令、复查、移送", "keep directory and checklists, plan and draw, order, re-check and transfer", Inspection),
        [InspectionsAnswer] = new("现场登记检查结果，登记移送本部门案件的处罚结果", "record on site, and the penalty for what was transferred to the own department", Inspection, Liaison),
        [WarningsRead] = new("查看预警、依据与处置情况", "see early warnings, their evidence and what was done", Leader, Prevention, Rate, Recognition, Inspection, Secretary, Data),
        [WarningsWrite] = new("签收、处置、排除、重新打开和交办预警", "acknowledge, act upon, dismiss, reopen and assign warnings", Leader, Prevention, Inspection, Secretary, Data),
        [ReportsRead] = new("查看县（市、区）年度报告并提出意见", "see the counties’ annual reports and comment on them", Leader, Prevention),
        [ReportsWrite] = new("编制、签报本县（市、区）年度报告", "write and sign the own county’s annual report", Prevention),
        [ReportsJudge] = new("采用或退回县（市、区）年度报告（市级）", "accept or return the counties’ annual reports (city)", Prevention),
        [PersonalRead] = new("说明目的后明文查看案卷中的个人信息（逐次留痕）", "see personal values of records in clear against a purpose, each time into the log", Inspection, Secretary),
        [ExportsMake] = new("导出所见内容", "take away what may be seen", Leader, Prevention, Rate, Recognition, Appraisal, Enrolment, Benefits, Inspection, Secretary, Liaison, Data, SystemAdministrator, SecurityAdministrator, AuditAdministrator),
        [AccountsRead] = new("查看账号、角色与权限", "see accounts, roles and permissions", SystemAdministrator, SecurityAdministrator),
        [AccountsWrite] = new("建立、停用、解锁账号，申请授权", "make, disable and unlock accounts, ask for roles", SystemAdministrator),
        [ConfigurationRead] = new("查看系统配置", "see the configuration in force", SystemAdministrator),
        [AccessDecide] = new("审批与收回授权", "approve, decline and take back roles", SecurityAdministrator),
        [AuditRead] = new("查看与核验审计日志", "read and verify the audit log", AuditAdministrator),
    };
}
