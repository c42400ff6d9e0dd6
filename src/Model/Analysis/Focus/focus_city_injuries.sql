-- One row per ground, cause and severity among the city's recognised injuries.
select
    ground,
    coalesce(cause, '') as cause,
    severity,
    is_production,
    sum(cases)::bigint as cases
from marts.city_injury_month
where month between $first and $last
group by all
order by all
