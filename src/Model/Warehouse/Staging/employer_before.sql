-- One row per employer and year of which the year before is known whole: how it stood at the end of that year. Who gets an event is decided by it.
with whole_year as (
    select year(month) as year
    from marts.fct_enrolment_month
    where enrolment_kind <> 'project' and insured_count > 0
    group by all
    having count(distinct month) = 12
)

select
    employer_code,
    year(month) + 1 as year,
    county_code,
    industry_code,
    licence,
    insured,
    insured_months,
    cases,
    insured_months - coalesce(lag(insured_months) over years, 0) as last_year_insured_months,
    cases - coalesce(lag(cases) over years, 0) as last_year_cases
from staging.employer_running
where month(month) = 12 and year(month) in (select year from whole_year)
window years as (partition by employer_code order by month)
