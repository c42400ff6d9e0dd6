-- One row per joint meeting that the module keeps.
select
    meeting_id,
    coalesce(county_code, 'city') as county_code,
    year(coalesce(held_on, planned_on))::integer as year,
    state,
    planned_on,
    held_on,
    invited,
    attended,
    agenda_points,
    batch_id,
    sheet,
    row_number
from staging.joint_meetings
order by coalesce(held_on, planned_on), meeting_id
