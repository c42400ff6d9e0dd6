-- One row per year whose amounts differ between the facts and the employers.
-- zh: 单位年度汇总的缴费与待遇与明细一致
-- en: Premiums and benefits by employer and year add up to the facts
with facts as (
    select year(month) as year, premium_paid_fen, 0 as benefit_fen from marts.fct_contribution_month
    union all
    select year(paid_month) as year, 0 as premium_paid_fen, amount_fen as benefit_fen from marts.fct_payment
),

by_year as (
    select year, sum(premium_paid_fen) as premium_paid_fen, sum(benefit_fen) as benefit_fen
    from facts
    group by year
),

employers as (
    select year, sum(premium_paid_fen) as premium_paid_fen, sum(fund_paid_fen + employer_paid_fen) as benefit_fen
    from marts.mart_employer_year
    group by year
)

select
    year,
    by_year.premium_paid_fen as fact_premium_paid_fen,
    employers.premium_paid_fen as employer_premium_paid_fen,
    by_year.benefit_fen as fact_benefit_fen,
    employers.benefit_fen as employer_benefit_fen
from by_year
full join employers using (year)
where coalesce(by_year.premium_paid_fen, 0) <> coalesce(employers.premium_paid_fen, 0)
    or coalesce(by_year.benefit_fen, 0) <> coalesce(employers.benefit_fen, 0)
