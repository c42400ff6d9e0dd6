-- One row per year that has enrolment and reports; new cases by date of diagnosis.
with

-- Beyond the last month that the health authority has reported, no case means no report.
reach as (
    select least(data_through, coalesce((select last_month from meta.feed where feed = 'occupational_diseases'), data_through)) as last_month
    from meta.build
),

year_months as (
    select
        year(month) as year,
        count(*) as months
    from marts.enrolment_month
    where month <= (select last_month from reach)
    group by all
),

new_case as (
    select
        year(disease.month) as year,
        month(disease.month) <= month(reach.last_month) as is_to_date,
        disease.is_pneumoconiosis
    from marts.fct_occupational_disease as disease
    cross join reach
    where disease.is_new and disease.month <= reach.last_month
)

select
    year_months.year::integer as year,
    year_months.months::integer as months,
    count(new_case.year) as new_cases,
    count(new_case.year) filter (where new_case.is_pneumoconiosis) as pneumoconiosis,
    count(new_case.year) filter (where new_case.is_to_date) as new_cases_to_date,
    count(new_case.year) filter (where new_case.is_to_date and new_case.is_pneumoconiosis) as pneumoconiosis_to_date
from year_months
left join new_case using (year)
group by year_months.year, year_months.months
order by year
