-- One row per moment, key situation (commuting, sudden death) and county, null for the city: the last twelve settled months and the $past months before them. Appended to moments.sql.
, span as (
    select
        known_on,
        settled_through as last,
        (settled_through - interval 11 month)::date as first,
        (settled_through - to_months(11 + $past::integer))::date as past_first
    from moment
    where settled_through - to_months(11 + $past::integer) >= first_month
),

county_month as (
    select month, county_code, sum(insured_count) as insured
    from marts.mart_incidence_month
    where enrolment_kind <> 'project' and county_code <> '000000'
    group by all
),

exposed as (
    select
        span.known_on,
        span.first,
        span.last,
        county_month.county_code,
        coalesce(sum(county_month.insured) filter (where county_month.month >= span.first), 0) / 12.0 as exposure,
        coalesce(sum(county_month.insured) filter (where county_month.month < span.first), 0) / 12.0 as past_exposure
    from span
    inner join county_month on county_month.month between span.past_first and span.last
    group by grouping sets ((span.known_on, span.first, span.last), (span.known_on, span.first, span.last, county_month.county_code))
),

counted as (
    select
        span.known_on,
        injury.ground,
        injury.county_code,
        count(*) filter (where injury.month >= span.first) as cases,
        count(*) filter (where injury.month < span.first) as past_cases
    from span
    inner join marts.fct_injury as injury
        on injury.month between span.past_first and span.last and injury.decided_on <= span.known_on
    where injury.status = 'recognised'
        and injury.is_all
        and injury.ground in ('14-6', '15-1')
        and injury.enrolment_kind <> 'project'
        and injury.county_code <> '000000'
    group by grouping sets ((span.known_on, injury.ground), (span.known_on, injury.ground, injury.county_code))
)

select
    exposed.known_on,
    exposed.first,
    exposed.last,
    exposed.county_code::varchar as county,
    situation.ground,
    exposed.exposure::double as exposure,
    exposed.past_exposure::double as past_exposure,
    coalesce(counted.cases, 0)::bigint as cases,
    coalesce(counted.past_cases, 0)::bigint as past_cases
from exposed
cross join (values ('14-6'), ('15-1')) as situation(ground)
left join counted
    on exposed.known_on = counted.known_on
    and situation.ground = counted.ground
    and exposed.county_code is not distinct from counted.county_code
where exposed.exposure > 0 and exposed.past_exposure > 0
order by exposed.known_on, situation.ground, county
