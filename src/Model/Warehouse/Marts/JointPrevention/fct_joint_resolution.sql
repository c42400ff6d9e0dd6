-- One row per resolution of a joint meeting, and how it stood on the day of the build.
with dated as (
    select
        *,
        -- What was returned is reported again: only a report that still stands counts.
        case when state in ('reported', 'done') then reported_on end as standing_report,
        due_on < getvariable('business_date')::date as is_past_due
    from staging.joint_resolutions
)

select
    resolution_id,
    meeting_id,
    coalesce(county_code, 'city') as county_code,
    department,
    year(due_on)::integer as year,
    resolved_on,
    due_on,
    state,
    standing_report as reported_on,
    done_on,
    dropped_on,
    extensions,
    case
        when state = 'dropped' then 'dropped'
        when not is_past_due then 'not_due'
        when standing_report is null then 'overdue'
        when standing_report <= due_on then 'in_time'
        else 'late'
    end as standing,
    state in ('open', 'reported') as is_open,
    batch_id,
    sheet,
    row_number
from dated
order by due_on, resolution_id
