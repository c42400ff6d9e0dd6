using Model.Operations.Kit;

namespace Model.JointPrevention.Meetings;

/// <summary>Why something is not done with a meeting, in words.</summary>
internal static class MeetingRefusals
{
    public static Refusal HeldAlready { get; } = new("held_already", new("会议已召开或已取消，不能再改时间、地点和议题。", "It was held or cancelled: day, place and agenda stay as they are."));

    public static Refusal NoTitle { get; } = new("no_title", new("写明议题。", "Say what the point is."));

    public static Refusal NoSuchPoint { get; } = new("no_such_point", new("没有这项议题，或它是上次会议的未完成事项，办结后自动移出。", "There is no such point, or it is an unfinished resolution, which goes by being finished."));

    public static Refusal TooFewInvited { get; } = new("too_few_invited", new("至少通知两个部门。", "Invite at least two departments."));

    public static Refusal NoAgenda { get; } = new("no_agenda", new("还没有议题，不能发出通知。", "There is no agenda yet, so nobody can be invited."));

    public static Refusal NoPlace { get; } = new("no_place", new("还没有会议地点，不能发出通知。", "There is no place yet, so nobody can be invited."));

    public static Refusal NotOpenForAnswers { get; } = new("not_open_for_answers", new("会议不在“已通知”状态，不收回执。", "It is not waiting for answers."));

    public static Refusal NotInvited { get; } = new("not_invited", new("这个部门不在通知范围内。", "This department is not invited."));

    public static Refusal NoAttendee { get; } = new("no_attendee", new("参会须写明参会人。", "Say who comes."));

    public static Refusal NoExcuse { get; } = new("no_excuse", new("不参会须在备注中写明原因。", "Say in the remark why nobody comes."));

    public static Refusal HeldInFuture { get; } = new("held_in_future", new("召开日期不能晚于今天。", "It cannot have been held after today."));

    public static Refusal NobodyCame { get; } = new("nobody_came", new("至少登记一个出席部门。", "Record at least one department that came."));

    public static Refusal NoMinutes { get; } = new("no_minutes", new("填写纪要正文。", "Write the minutes."));

    public static Refusal NotSigned { get; } = new("not_signed", new("纪要还没有签发人，不能印发。", "Nobody has signed the minutes yet, so they cannot be issued."));

    public static Refusal SentOut { get; } = new("sent_out", new("已发出通知的会议不能删除，可以取消。", "What was sent out cannot be deleted; it can be cancelled."));

    public static Refusal NotHeld { get; } = new("not_held", new("会议召开后、办结前才能登记议定事项。", "Resolutions are recorded once the meeting was held and until it is closed."));

    public static Refusal NoText { get; } = new("no_text", new("写明议定事项。", "Say what was resolved."));

    public static Refusal NoOwner { get; } = new("no_owner", new("选择责任单位。", "Choose the department in charge."));

    public static Refusal DueBeforeMeeting { get; } = new("due_before_meeting", new("时限不能早于会议当天。", "It cannot be due before the meeting."));

    public static Refusal NoMeasure { get; } = new("no_measure", new("写明完成标准：怎样算办结。", "Say how one sees that it is done."));

    public static Refusal NothingReported { get; } = new("nothing_reported", new("写明进展或结果。", "Say what was done."));

    public static Refusal NotTheirs { get; } = new("not_theirs", new("只有责任单位或协办单位可以报告。", "Only departments in charge report on it."));

    public static Refusal NotTheOwner { get; } = new("not_the_owner", new("由责任单位报结，协办单位只报进展。", "The department in charge reports it as done; those that help report progress."));

    public static Refusal Finished { get; } = new("finished", new("事项已办结或已撤销，不再报告。", "It is done or dropped; nothing more is reported."));

    public static Refusal NotLater { get; } = new("not_later", new("新时限须晚于原时限。", "The new day must be later than the old."));
}
