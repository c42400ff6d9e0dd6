-- One row per employer of the county and year with insured persons, project-insured left out: injuries, insured and what the city's rate of its division lets expect.
with

city_rate as (
    select
        year(month) as year,
        industry_code,
        sum(production_cases)::double / nullif(sum(insured_count), 0) as rate
    from marts.city_incidence_month
    where month between $first and $last
    group by all
),

year_month as (
    select
        year(month) as year,
        count(*) as months
    from marts.enrolment_month
    where month between $first and $last
    group by all
),

exposure as (
    select
        enrolled.employer_code,
        year(enrolled.month) as year,
        sum(enrolled.insured_count) as insured_months,
        sum(enrolled.insured_count * coalesce(city_rate.rate, 0)) as expected,
        arg_max(enrolled.industry_code, enrolled.month) as industry_code
    from marts.fct_enrolment_month as enrolled
    left join city_rate on year(enrolled.month) = city_rate.year and enrolled.industry_code = city_rate.industry_code
    where enrolled.county_code = $county and enrolled.enrolment_kind <> 'project' and enrolled.month between $first and $last
    group by all
),

injury as (
    select
        employer_code,
        year(month) as year,
        count(*) as cases
    from marts.fct_injury
    where is_production and county_code = $county and enrolment_kind <> 'project' and month between $first and $last
    group by all
)

select
    exposure.employer_code,
    employer.employer_name,
    exposure.industry_code,
    exposure.year::integer as year,
    coalesce(injury.cases, 0)::bigint as cases,
    exposure.insured_months::double / year_month.months as insured,
    exposure.expected::double as expected
from exposure
inner join year_month on exposure.year = year_month.year
left join injury on exposure.employer_code = injury.employer_code and exposure.year = injury.year
left join marts.dim_employer as employer on exposure.employer_code = employer.employer_code
where exposure.insured_months > 0
order by exposure.employer_code, exposure.year
