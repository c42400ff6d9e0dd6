using Model.Operations.Kit;

namespace Model.Analysis.Warnings;

/// <summary>Why something is not done with a warning, in words.</summary>
internal static class WarningRefusals
{
    public static Refusal NothingDone { get; } = new("nothing_done", new("写明采取了什么措施。", "Say what is done about it."));

    public static Refusal DueInPast { get; } = new("due_in_past", new("完成时限不能早于今天。", "It cannot be due before today."));

    public static Refusal NoWords { get; } = new("no_words", new("除选择理由外，须写明具体情况。", "Beside the reason from the list, say what the case is."));

    public static Refusal NotByPeople { get; } = new("not_by_people", new("预警由规则产生，不能删除；可以排除并写明理由。", "Warnings come from rules and are not deleted; dismiss it with a reason."));
}
