-- One row per module feed whose current rows are not all in the marts.
-- zh: 联席会议各表与业务模块抽取的有效记录一致，撤回的不在其中
-- en: Joint-meeting marts equal the current extracted records; withdrawn ones are in none
with meetings as (
    select
        meeting_id,
        arg_max(withdrawn, batch_id) as withdrawn,
        arg_max(held_on is not null, batch_id) as is_held
    from received.raw.joint_meetings
    group by meeting_id
),

attendances as (
    select
        meeting_id,
        department,
        arg_max(withdrawn, batch_id) as withdrawn,
        arg_max(coalesce(has_attended, false), batch_id) as has_attended
    from received.raw.joint_attendances
    group by meeting_id, department
),

resolutions as (
    select
        resolution_id,
        arg_max(withdrawn, batch_id) as withdrawn,
        arg_max(state in ('open', 'reported'), batch_id) as is_open
    from received.raw.joint_resolutions
    group by resolution_id
),

extracted as (
    select 'meetings held' as what, count(*) as records from meetings where not withdrawn and is_held
    union all
    select 'departments that came' as what, count(*) as records
    from attendances
    join meetings on attendances.meeting_id = meetings.meeting_id
    where not attendances.withdrawn and not meetings.withdrawn and attendances.has_attended
    union all
    select 'resolutions' as what, count(*) as records from resolutions where not withdrawn
    union all
    select 'unfinished resolutions' as what, count(*) as records from resolutions where not withdrawn and is_open
),

marts as (
    select 'meetings held' as what, sum(held) as records from marts.mart_joint_meeting_year
    union all
    select 'departments that came' as what, sum(attended) as records from marts.mart_joint_department_year
    union all
    select 'resolutions' as what, sum(resolutions + dropped) as records from marts.mart_joint_department_year
    union all
    select 'unfinished resolutions' as what, sum(open) as records from marts.mart_joint_department_year
)

select
    what,
    extracted.records as extracted_records,
    coalesce(marts.records, 0) as mart_records
from extracted
join marts using (what)
where extracted.records <> coalesce(marts.records, 0)
