-- One row per construction project whose months do not add up to its insured months.
-- zh: 各月估计参保人数之和等于项目的参保人月
-- en: The estimated insured of all months add up to the insured months of their project
with months as (
    select
        employer_code,
        sum(estimated_insured) as insured_months
    from marts.fct_construction_month
    group by employer_code
)

select
    employer_code,
    project.insured_months as of_project,
    months.insured_months as of_months
from staging.construction_project as project
full join months using (employer_code)
where abs(coalesce(project.insured_months, 0) - coalesce(months.insured_months, 0)) > 1e-6 * greatest(1, coalesce(project.insured_months, 0))
