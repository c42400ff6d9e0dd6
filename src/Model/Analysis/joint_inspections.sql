-- One row per key industry with joint inspections in a year or all, of a county or all.
select
    key_industry,
    sum(inspected)::integer as inspected,
    sum(with_findings)::integer as with_findings,
    sum(findings)::integer as findings,
    sum(judged)::integer as judged,
    sum(in_time)::integer as in_time,
    sum(late)::integer as late,
    sum(transferred)::integer as transferred,
    sum(overdue)::integer as overdue
from marts.mart_joint_inspection_year
where ($year::integer is null or year = $year::integer)
    and ($county::varchar is null or county_code = $county::varchar)
group by key_industry
order by key_industry
