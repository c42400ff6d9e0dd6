-- One row per county, key industry and year with a joint inspection that took place.
select
    county_code,
    key_industry,
    year,
    count(*)::integer as inspected,
    count(*) filter (where findings > 0)::integer as with_findings,
    sum(findings)::integer as findings,
    count(*) filter (where outcome in ('in_time', 'late', 'transferred', 'overdue'))::integer as judged,
    count(*) filter (where outcome = 'in_time')::integer as in_time,
    count(*) filter (where outcome = 'late')::integer as late,
    count(*) filter (where outcome = 'transferred')::integer as transferred,
    count(*) filter (where outcome = 'overdue')::integer as overdue
from marts.fct_joint_inspection
where outcome not in ('planned', 'cancelled')
group by all
order by year, county_code, key_industry
