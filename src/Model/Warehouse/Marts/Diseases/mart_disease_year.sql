-- One row per year, county, industry and disease that has a new case or a death.
with new_cases as (
    select
        year(diagnosed_on) as year,
        county_code,
        industry_code,
        disease,
        count(*) as new_cases
    from marts.fct_occupational_disease
    where is_new
    group by all
),

-- A person's death stands on each later card too; it is counted once a disease, in the year of death.
died as (
    select
        year(died_on) as year,
        county_code,
        industry_code,
        disease
    from marts.fct_occupational_disease
    where died_on is not null
    qualify row_number() over (partition by person_token, disease order by reported_on, report_number) = 1
),

deaths as (
    select year, county_code, industry_code, disease, count(*) as deaths
    from died
    group by all
)

select
    year::integer as year,
    county_code,
    industry_code,
    disease,
    coalesce(new_cases, 0) as new_cases,
    coalesce(deaths, 0) as deaths
from new_cases
full join deaths using (year, county_code, industry_code, disease)
order by year, county_code, industry_code, disease
