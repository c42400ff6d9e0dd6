-- One row per county, unit (a key industry, or 'all' for every industry) and month: insured persons and production injuries, project-insured left out.
with

cells as (
    select
        month::date as month,
        county_code::varchar as county,
        industry_code,
        licence,
        insured_count,
        production_cases
    from marts.mart_incidence_month
    where enrolment_kind <> 'project'
),

by_unit as (
    select
        month,
        county,
        'all' as unit,
        insured_count,
        production_cases
    from cells
    union all
    select
        cells.month,
        cells.county,
        unit_member.unit,
        cells.insured_count,
        cells.production_cases
    from cells
    inner join marts.unit_member using (industry_code, licence)
    where unit_member.unit not like 'key-six%'
)

select
    month,
    county,
    unit,
    sum(insured_count)::bigint as insured,
    sum(production_cases)::bigint as cases
from by_unit
group by all
order by county, unit, month
