-- One row per year that has enrolment; new cases by date of diagnosis, up to the last month with enrolment.
with

build as (
    select data_through from meta.build
),

year_months as (
    select
        year(month) as year,
        count(*) as months
    from marts.enrolment_month
    group by all
),

new_case as (
    select
        year(disease.month) as year,
        month(disease.month) <= month(build.data_through) as is_to_date,
        disease.is_pneumoconiosis
    from marts.fct_occupational_disease as disease
    cross join build
    where disease.is_new and disease.month <= build.data_through
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
