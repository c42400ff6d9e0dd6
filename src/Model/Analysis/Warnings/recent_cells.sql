-- One row per moment, county and division with insured persons in the last twelve settled months and the $past months before them. Appended to moments.sql.
, span as (
    select
        known_on,
        settled_through as last,
        (settled_through - interval 11 month)::date as first,
        (settled_through - to_months(11 + $past::integer))::date as past_first
    from moment
    where settled_through - to_months(11 + $past::integer) >= first_month
),

cell_month as (
    select month, county_code, industry_code, sum(insured_count) as insured
    from marts.mart_incidence_month
    where enrolment_kind <> 'project' and industry_code <> '00' and county_code <> '000000'
    group by all
),

exposed as (
    select
        span.known_on,
        span.first,
        span.last,
        cell_month.county_code,
        cell_month.industry_code,
        coalesce(sum(cell_month.insured) filter (where cell_month.month >= span.first), 0) / 12.0 as exposure,
        coalesce(sum(cell_month.insured) filter (where cell_month.month < span.first), 0) / 12.0 as past_exposure
    from span
    inner join cell_month on cell_month.month between span.past_first and span.last
    group by all
),

counted as (
    select
        span.known_on,
        injury.county_code,
        injury.industry_code,
        count(*) filter (where injury.month >= span.first) as cases,
        count(*) filter (where injury.month < span.first) as past_cases
    from span
    inner join marts.fct_injury as injury
        on injury.month between span.past_first and span.last and injury.decided_on <= span.known_on
    where injury.status = 'recognised' and injury.is_production and injury.enrolment_kind <> 'project'
    group by all
)

select
    exposed.known_on,
    exposed.first,
    exposed.last,
    exposed.county_code::varchar as county,
    exposed.industry_code::varchar as industry,
    exposed.exposure::double as exposure,
    exposed.past_exposure::double as past_exposure,
    coalesce(counted.cases, 0)::bigint as cases,
    coalesce(counted.past_cases, 0)::bigint as past_cases
from exposed
left join counted using (known_on, county_code, industry_code)
where exposed.exposure > 0 and exposed.past_exposure > 0
order by exposed.known_on, county, industry
