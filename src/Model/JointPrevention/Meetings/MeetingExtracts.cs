using Microsoft.EntityFrameworkCore;
using Model.Operations;
using Model.Operations.Kit.Extracts;

namespace Model.JointPrevention.Meetings;

/// <summary>Meetings as the warehouse counts them.</summary>
internal sealed class MeetingExtract : IModuleExtract
{
    public string Feed => "joint_meetings";

    public IQueryable<object> Rows(OperationsDb db) =>
        from meeting in db.Set<Meeting>().AsNoTracking()
        select new
        {
            MeetingId = meeting.Id,
            CountyCode = meeting.County,
            meeting.State,
            meeting.PlannedOn,
            meeting.HeldOn,
            Invited = meeting.Invitations.Count,
            Attended = meeting.Invitations.Count(invitation => invitation.HasAttended == true),
            AgendaPoints = meeting.Agenda.Count,
        };
}

/// <summary>Who was invited and came: departments, no persons.</summary>
internal sealed class AttendanceExtract : IModuleExtract
{
    public string Feed => "joint_attendances";

    public IQueryable<object> Rows(OperationsDb db) =>
        from meeting in db.Set<Meeting>().AsNoTracking()
        from invitation in meeting.Invitations
        select new { MeetingId = meeting.Id, invitation.Department, AnsweredOn = invitation.AnsweredAt, invitation.IsComing, invitation.HasAttended };
}

/// <summary>How many meetings a year were set to be held.</summary>
internal sealed class CadenceExtract : IModuleExtract
{
    public string Feed => "joint_cadences";

    public IQueryable<object> Rows(OperationsDb db) =>
        from cadence in db.Set<Cadence>().AsNoTracking()
        select new { CadenceId = cadence.Id, CountyCode = cadence.County, cadence.Year, cadence.Wanted };
}

/// <summary>Resolutions by owner and day, without what they say.</summary>
internal sealed class ResolutionExtract : IModuleExtract
{
    public string Feed => "joint_resolutions";

    public IQueryable<object> Rows(OperationsDb db) =>
        from resolution in db.Set<Resolution>().AsNoTracking()
        select new
        {
            ResolutionId = resolution.Id,
            resolution.MeetingId,
            CountyCode = resolution.County,
            Department = resolution.Owner,
            ResolvedOn = resolution.Meeting.HeldOn,
            resolution.DueOn,
            resolution.State,
            ReportedOn = resolution.Transitions.Where(move => move.Verb == nameof(ResolutionVerb.Report)).OrderByDescending(move => move.Number).Select(move => (DateTimeOffset?)move.At).FirstOrDefault(),
            DoneOn = resolution.Transitions.Where(move => move.Verb == nameof(ResolutionVerb.Confirm)).OrderByDescending(move => move.Number).Select(move => (DateTimeOffset?)move.At).FirstOrDefault(),
            DroppedOn = resolution.Transitions.Where(move => move.Verb == nameof(ResolutionVerb.Drop)).OrderByDescending(move => move.Number).Select(move => (DateTimeOffset?)move.At).FirstOrDefault(),
            Extensions = resolution.Transitions.Count(move => move.Verb == nameof(ResolutionVerb.Extend)),
        };
}
