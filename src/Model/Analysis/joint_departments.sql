-- One row per department: its attendance and resolutions of one year or all, at one level or all.
select
    department,
    sum(invited)::integer as invited,
    sum(attended)::integer as attended,
    sum(resolutions)::integer as resolutions,
    sum(due)::integer as due,
    sum(in_time)::integer as in_time,
    sum(late)::integer as late,
    sum(overdue)::integer as overdue,
    sum(open)::integer as open,
    sum(dropped)::integer as dropped,
    sum(extensions)::integer as extensions
from marts.mart_joint_department_year
where ($year::integer is null or year = $year::integer)
    and ($level::varchar is null or county_code = $level::varchar)
group by department
order by department
