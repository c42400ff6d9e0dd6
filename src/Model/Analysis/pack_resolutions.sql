-- One row: resolutions of a level, or of one department there, as they stood at the end of a month; and those due in the months up to it.
with asked as (
    select
        *,
        last_day($last::date) as day
    from marts.fct_joint_resolution
    where county_code = $level
        and ($department::varchar is null or department = $department::varchar)
        and resolved_on <= last_day($last::date)
        and (dropped_on is null or dropped_on > last_day($last::date))
)

select
    count(*) filter (where done_on is null or done_on > day) as unfinished,
    count(*) filter (where (reported_on is null or reported_on > day) and due_on <= day) as overdue,
    count(*) filter (where due_on between $first::date and day) as due,
    count(*) filter (where due_on between $first::date and day and reported_on <= due_on) as in_time
from asked
