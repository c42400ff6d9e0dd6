-- One row per month whose totals differ.
-- zh: 各月参保人数与接收的有效记录一致
-- en: The insured total of each month equals the current accepted rows
-- The newest row of each key, found by another way than the one the marts are made by.
with current as (
    select
        employer_code,
        month,
        arg_max(insured_count, batch_id) as insured_count
    from received.raw.enrolment
    group by employer_code, month
),

received as (
    select month, sum(insured_count) as insured_count
    from current
    group by month
),

facts as (
    select month, sum(insured_count) as insured_count
    from marts.fct_enrolment_month
    group by month
),

incidence as (
    select month, sum(insured_count) as insured_count
    from marts.mart_incidence_month
    group by month
)

select
    month,
    received.insured_count as received_count,
    facts.insured_count as fact_count,
    incidence.insured_count as mart_count
from received
full join facts using (month)
full join incidence using (month)
-- A month that has accidents only is in the mart with nobody insured.
where coalesce(received.insured_count, 0) <> coalesce(facts.insured_count, 0)
    or coalesce(received.insured_count, 0) <> coalesce(incidence.insured_count, 0)
