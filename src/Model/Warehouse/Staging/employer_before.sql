-- One row per employer and year of which the year before is known whole: how it stood at the end of that year. Who gets an event is decided by it.
with whole_year as (
    select year(month) as year
    from marts.fct_enrolment_month
    where enrolment_kind <> 'project' and insured_count > 0
    group by all
    having count(distinct month) = 12
)

select
    ended.employer_code,
    year(ended.month) + 1 as year,
    ended.county_code,
    ended.industry_code,
    ended.licence,
    ended.insured,
    ended.insured_months,
    ended.cases,
    ended.insured_months - coalesce(started.insured_months, 0) as last_year_insured_months,
    ended.cases - coalesce(started.cases, 0) as last_year_cases
from staging.employer_running as ended
left join staging.employer_running as started on ended.employer_code = started.employer_code and ended.month = started.month + interval 12 month
where month(ended.month) = 12 and year(ended.month) in (select year from whole_year)
