-- One row per joint meeting and department that was invited.
select
    attendance.meeting_id,
    attendance.department,
    coalesce(meeting.county_code, 'city') as county_code,
    year(coalesce(meeting.held_on, meeting.planned_on))::integer as year,
    meeting.held_on,
    attendance.answered_on,
    attendance.is_coming,
    attendance.has_attended,
    attendance.batch_id,
    attendance.sheet,
    attendance.row_number
from staging.joint_attendances as attendance
join staging.joint_meetings as meeting on attendance.meeting_id = meeting.meeting_id
order by coalesce(meeting.held_on, meeting.planned_on), attendance.meeting_id, attendance.department
