using Model.Operations.Kit;

namespace Model.JointPrevention.Inspections;

/// <summary>Why something is not done with directory, plans, checklists and inspections, in words.</summary>
internal static class InspectionRefusals
{
    public static Refusal NoReason { get; } = new("no_reason", new("写明理由。", "Say why."));

    public static Refusal NoEmployer { get; } = new("no_employer", new("填写统一社会信用代码。", "Give the employer’s credit code."));

    public static Refusal AvoidsAlready { get; } = new("avoids_already", new("已登记对这个单位回避。", "Staying away from this employer is recorded already."));

    public static Refusal NoSuchAvoidance { get; } = new("no_such_avoidance", new("没有这条回避关系。", "There is no such conflict."));

    public static Refusal PublishedAlready { get; } = new("published_already", new("已发布的清单不能改，请另起新版。", "What is published stays as it is: make a new edition."));

    public static Refusal NoBasis { get; } = new("no_basis", new("每一项都要写明法律依据（法律名称和条款）。", "Name the law and article."));

    public static Refusal NoItems { get; } = new("no_items", new("清单还没有检查项，不能发布。", "The list has no items yet."));

    public static Refusal NotAHundred { get; } = new("not_a_hundred", new("四类比例相加须等于100%。", "The four shares must add up to 100 %."));

    public static Refusal EndsBeforeStart { get; } = new("ends_before_start", new("结束日期不能早于开始日期。", "It cannot end before it starts."));

    public static Refusal NoDepartments { get; } = new("no_departments", new("除人社部门外，至少选择一个部门参加。", "Choose at least one department beside human resources and social security."));

    public static Refusal NoQuotas { get; } = new("no_quotas", new("还没有填写各行业抽取数量，不能锁定名单。", "No industry has a number to be drawn yet."));

    public static Refusal FrozenAlready { get; } = new("frozen_already", new("名单已锁定，不能再改。可先退回编制。", "The list is frozen. Go back to preparing first."));

    public static Refusal NobodyToDraw { get; } = new("nobody_to_draw", new("目录中没有可抽取的单位：先更新目录，或放宽间隔。", "The directory has nobody who can be drawn: bring it up to date, or shorten the gap."));

    public static Refusal ListChanged { get; } = new("list_changed", new("名单与锁定时的校验值不符，不能抽取。", "The list is not the one that was frozen: nothing is drawn."));

    public static Refusal NoSeedSource { get; } = new("no_seed_source", new("自带种子须写明来源，例如某日公开摇号结果。", "Say where the seed comes from, such as a number drawn in public."));

    public static Refusal VisitedAlready { get; } = new("visited_already", new("检查已登记或已取消，不能再改检查组和现场记录。", "It was recorded or cancelled: team and record stay as they are."));

    public static Refusal Conflicted(string name) => new("conflicted", new($"{name}对这个单位须回避。", $"{name} has to stay away from this employer."));

    public static Refusal NoSuchItem { get; } = new("no_such_item", new("清单中没有这一项，请刷新页面。", "The lists have no such item: load the page again."));

    public static Refusal NoKey { get; } = new("no_key", new("问题缺少编号，请刷新页面。", "The finding has no key: load the page again."));

    public static Refusal NoText { get; } = new("no_text", new("写明问题。", "Say what was found."));

    public static Refusal NoMeasurement { get; } = new("no_measurement", new("超标须填写检测值、限值和单位。", "Give the value, the limit and their unit."));

    public static Refusal NotAboveLimit { get; } = new("not_above_limit", new("检测值没有超过限值。", "The value does not lie above the limit."));

    public static Refusal VisitedInFuture { get; } = new("visited_in_future", new("检查日期不能晚于今天。", "It cannot have taken place after today."));

    public static Refusal Unanswered(int open) => new("unanswered", new($"清单还有{open}项没有结论。", $"{open} items of the lists have no answer yet."));

    public static Refusal TeamTooSmall { get; } = new("team_too_small", new("检查组至少两人，请先指派。", "A team has at least two officers: name them first."));

    public static Refusal NoLead { get; } = new("no_lead", new("检查组须由人社部门带队，请先指派。", "Human resources and social security lead the team: name somebody first."));

    public static Refusal OrderedAlready { get; } = new("ordered_already", new("已下达整改指令或已移送，不能再改问题。", "An order was issued or it was transferred: findings stay as they are."));

    public static Refusal NoSuchFinding { get; } = new("no_such_finding", new("没有这个问题，或已撤回。", "There is no such finding, or it was withdrawn."));

    public static Refusal SomethingFound { get; } = new("something_found", new("有问题未处理，须下达整改指令或移送。", "Something was found: issue an order or transfer it."));

    public static Refusal NothingFound { get; } = new("nothing_found", new("没有发现问题，直接办结。", "Nothing was found: close it."));

    public static Refusal OrderedElsewhen { get; } = new("ordered_elsewhen", new("下达日期须在检查当日或者之后，不晚于今天。", "The day of the order lies between the inspection and today."));

    public static Refusal NotYet { get; } = new("not_yet", new("日期不能晚于今天。", "The day cannot lie after today."));

    public static Refusal ReportedElsewhen { get; } = new("reported_elsewhen", new("报送日期须在下达整改指令之后、今天之前。", "The day lies between the order and today."));

    public static Refusal RecheckedElsewhen { get; } = new("rechecked_elsewhen", new("复查日期须在下达整改指令之后、今天之前。", "The day lies between the order and today."));

    public static Refusal NoNewDay { get; } = new("no_new_day", new("还有问题没改好：写明新的整改期限。", "Something is left: give a new last day."));

    public static Refusal TransferredElsewhen { get; } = new("transferred_elsewhen", new("移送日期须在检查或下达指令之后、今天之前。", "The day lies between the inspection or order and today."));

    public static Refusal OpenSince(string names) => new("open_since", new($"锁定名单后已有未办结的检查：{names}。请退回编制后重新锁定。", $"An inspection was opened since the list was frozen: {names}. Go back to preparing and freeze again."));

    public static Refusal NotTheirs { get; } = new("not_theirs", new("只有受移送部门可以登记结果。", "Only the department that it was transferred to records the result."));

    public static Refusal SettledElsewhen { get; } = new("settled_elsewhen", new("处罚日期须在移送之后、今天之前。", "The day lies between the transfer and today."));

    public static Refusal StaysOnRecord { get; } = new("stays_on_record", new("检查不能删除，可以取消。", "It stays on record; it can be cancelled."));
}
