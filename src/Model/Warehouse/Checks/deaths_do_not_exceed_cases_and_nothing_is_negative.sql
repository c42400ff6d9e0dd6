-- One row per cell with an impossible count.
-- zh: 死亡数不超过件数，且没有负数
-- en: Deaths do not exceed cases, and no count is negative
select
    month,
    county_code,
    industry_code,
    insured_count,
    production_cases,
    all_cases,
    production_deaths,
    all_deaths
from marts.mart_incidence_month
where insured_count < 0
    or production_deaths > production_cases
    or all_deaths > all_cases
    or commuting_cases + sudden_cases > all_cases
    or production_cases > all_cases
    or least(production_cases, commuting_cases, sudden_cases, production_deaths, pending_cases) < 0
