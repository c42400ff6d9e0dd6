-- One row per month whose cases differ between the facts and the marts.
-- zh: 汇总表中的工伤件数与明细一致，一件不少
-- en: No injury is lost between the cases and the marts made of them
with facts as (
    select
        month,
        count(*) filter (where is_production) as production_cases,
        count(*) filter (where is_all) as all_cases,
        count(*) filter (where status = 'recognised') as recognised_cases,
        count(*) filter (where status = 'pending') as pending_cases
    from marts.fct_injury
    group by month
),

incidence as (
    select
        month,
        sum(production_cases) as production_cases,
        sum(all_cases) as all_cases,
        sum(pending_cases) as pending_cases
    from marts.mart_incidence_month
    group by month
),

circumstances as (
    select month, sum(cases) as recognised_cases
    from marts.mart_injury_month
    group by month
)

select
    month,
    facts.production_cases as fact_production_cases,
    incidence.production_cases as mart_production_cases,
    facts.all_cases as fact_all_cases,
    incidence.all_cases as mart_all_cases
from facts
full join incidence using (month)
full join circumstances using (month)
where coalesce(facts.production_cases, 0) <> coalesce(incidence.production_cases, 0)
    or coalesce(facts.all_cases, 0) <> coalesce(incidence.all_cases, 0)
    or coalesce(facts.pending_cases, 0) <> coalesce(incidence.pending_cases, 0)
    or coalesce(facts.recognised_cases, 0) <> coalesce(circumstances.recognised_cases, 0)
