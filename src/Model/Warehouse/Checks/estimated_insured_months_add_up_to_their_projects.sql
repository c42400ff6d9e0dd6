-- One row per construction project whose months do not add up to its cost × labour share ÷ monthly wage.
-- zh: 各月估计参保人数之和等于项目的参保人月
-- en: The estimated insured of all months add up to the insured months of their project
select
    employer_code,
    any_value(project_cost_fen / 100.0 * labour_share / 100 / monthly_wage) as of_project,
    sum(estimated_insured) as of_months
from marts.fct_construction_month
group by employer_code
having abs(coalesce(of_project, 0) - coalesce(of_months, 0)) > 1e-6 * greatest(1, coalesce(of_project, 0))
