namespace Model.Operations.Kit.Assignments;

/// <summary>Why a dossier is not given to somebody, in words.</summary>
internal static class AssignmentRefusals
{
    public static Refusal Already { get; } = new("already_assigned", new("经办人没有变化。", "That is so already."));

    public static Refusal NoReason { get; } = new("no_reason", new("交给别人、从别人手里接过或退回，须写明理由。", "Say why it is given to another, taken from another or given back."));
}
