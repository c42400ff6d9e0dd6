-- One row per kind of finding in a year or all, of a county or all.
select
    kind,
    count(*)::integer as findings,
    count(fixed_on)::integer as fixed
from marts.fct_joint_finding
where ($year::integer is null or year = $year::integer)
    and ($county::varchar is null or county_code = $county::varchar)
group by kind
order by findings desc, kind
