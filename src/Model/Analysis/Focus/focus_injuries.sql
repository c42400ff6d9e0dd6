-- One row per combination of circumstances among the county's recognised injuries.
select
    industry_code,
    licence,
    employer_code,
    ground,
    coalesce(cause, '') as cause,
    coalesce(deviation, '') as deviation,
    coalesce(place, '') as place,
    severity,
    is_production,
    count(*)::bigint as cases
from marts.fct_injury
where is_all and enrolment_kind <> 'project' and county_code = $county and month between $first and $last
group by all
order by all
