-- One row per month, county, industry, licence, size band and kind of enrolment that has insured persons or an application.
with exposure as (
    select
        month,
        county_code,
        industry_code,
        licence,
        size_band,
        enrolment_kind,
        sum(insured_count)::bigint as insured_count
    from marts.fct_enrolment_month
    group by all
),

-- By month of the accident.
injuries as (
    select
        month,
        county_code,
        industry_code,
        licence,
        size_band,
        enrolment_kind,
        count(*) filter (where is_production) as production_cases,
        count(*) filter (where is_all) as all_cases,
        count(*) filter (where is_all and is_commuting) as commuting_cases,
        count(*) filter (where is_all and ground = '15-1') as sudden_cases,
        count(*) filter (where is_production and is_fatal) as production_deaths,
        count(*) filter (where is_all and is_fatal) as all_deaths,
        count(*) filter (where status = 'pending') as pending_cases
    from marts.fct_injury
    group by all
)

select
    month,
    county_code,
    industry_code,
    licence,
    size_band,
    enrolment_kind,
    coalesce(insured_count, 0) as insured_count,
    coalesce(production_cases, 0) as production_cases,
    coalesce(all_cases, 0) as all_cases,
    coalesce(commuting_cases, 0) as commuting_cases,
    coalesce(sudden_cases, 0) as sudden_cases,
    coalesce(production_deaths, 0) as production_deaths,
    coalesce(all_deaths, 0) as all_deaths,
    coalesce(pending_cases, 0) as pending_cases
from exposure
full join injuries using (month, county_code, industry_code, licence, size_band, enrolment_kind)
order by month, county_code, industry_code
