using Model.Operations.Kit;

namespace Model.Analysis.Focus.Reports;

/// <summary>Why something is not done with a report, in words.</summary>
public static class ReportRefusals
{
    public static Refusal CountysOwn { get; } = new("countys_own", new("报告由县（市、区）填报和签报，市级只采用或退回。", "A report is written and signed by the county; the city accepts or returns it."));

    public static Refusal NoData { get; } = new("no_data", new("该县（市、区）该年度还没有可计算的数据。", "There are no data of this county and year yet."));

    public static Refusal Exists { get; } = new("report_exists", new("该县（市、区）该年度已有报告，请打开原报告。", "There is a report of this county and year already: open that one."));

    internal static Refusal SignedAlready { get; } = new("report_signed", new("报告已签报，内容不能再改；需要修改的先撤回，或请市级退回。", "The report is signed and cannot be changed; recall it first, or ask the city to return it."));

    internal static Refusal NoSuchFigure { get; } = new("no_such_figure", new("报告里没有这个数字或重点。", "The report has no such figure or focus."));

    internal static Refusal FocusThere { get; } = new("focus_there", new("这个数字已是一项重点。", "That figure is a focus already."));

    internal static Refusal NoDecision { get; } = new("no_decision", new("请选择采纳或不采纳。", "Choose whether it is adopted."));

    internal static Refusal NoText { get; } = new("no_text", new($"写明采取的措施或不采纳的理由，最多{ReportFocus.LongestText}字。", $"Say what will be done, or why it is not adopted, in at most {ReportFocus.LongestText} characters."));

    internal static Refusal Proposed { get; } = new("proposed", new("由规则提出的重点不能删除，请注明不采纳的理由。", "What a rule proposed is not taken out: say why it is not adopted."));

    internal static Refusal SamePerson { get; } = new("same_person", new("签报人不能采用自己签报的报告。", "Who signed a report does not accept it."));

    internal static Refusal NothingAdopted { get; } = new("nothing_adopted", new("至少采纳一项预防重点才能签报；规则没有提出的，可以从数字中自选一项。", "At least one focus must be adopted before the report is signed; where no rule proposed one, choose one from the figures."));

    internal static Refusal Undecided(int focuses) => new("undecided", new($"还有{focuses}项预防重点未决定，逐项注明采纳或不采纳后再签报。", $"{focuses} focuses are not decided yet: say of each whether it is adopted."));

    internal static Refusal NotOfTheFigures(IReadOnlyCollection<string> numbers) => new("typed_number", new(
        $"“{string.Join("”“", numbers)}”不在所依据的数字里。报告中的数字取自数据，不手工填写；请改用报告里的数字，或不写数字。",
        $"“{string.Join("”, “", numbers)}” is not among the figures it rests on. Numbers come from the data and are not typed: use one of the report’s, or none."));
}
