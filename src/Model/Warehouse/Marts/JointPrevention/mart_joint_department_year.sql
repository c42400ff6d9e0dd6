-- One row per level, department and year in which it was invited to a meeting that was held, or had a resolution due.
with attendance as (
    select
        county_code,
        department,
        year,
        count(*) as invited,
        count(*) filter (where has_attended) as attended
    from marts.fct_joint_attendance
    where held_on is not null
    group by all
),

resolutions as (
    select
        county_code,
        department,
        year,
        count(*) filter (where standing <> 'dropped') as resolutions,
        count(*) filter (where standing in ('in_time', 'late', 'overdue')) as due,
        count(*) filter (where standing = 'in_time') as in_time,
        count(*) filter (where standing = 'late') as late,
        count(*) filter (where standing = 'overdue') as overdue,
        count(*) filter (where is_open) as open,
        count(*) filter (where standing = 'dropped') as dropped,
        coalesce(sum(extensions) filter (where standing <> 'dropped'), 0) as extensions
    from marts.fct_joint_resolution
    group by all
)

select
    county_code,
    department,
    year,
    coalesce(attendance.invited, 0)::integer as invited,
    coalesce(attendance.attended, 0)::integer as attended,
    coalesce(resolutions.resolutions, 0)::integer as resolutions,
    coalesce(resolutions.due, 0)::integer as due,
    coalesce(resolutions.in_time, 0)::integer as in_time,
    coalesce(resolutions.late, 0)::integer as late,
    coalesce(resolutions.overdue, 0)::integer as overdue,
    coalesce(resolutions.open, 0)::integer as open,
    coalesce(resolutions.dropped, 0)::integer as dropped,
    coalesce(resolutions.extensions, 0)::integer as extensions
from attendance
full join resolutions using (county_code, department, year)
order by year, county_code, department
