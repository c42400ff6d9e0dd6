-- One row per month whose totals differ.
-- zh: 各月应缴、实缴金额与接收的有效记录一致
-- en: Premiums due and paid of each month equal the current accepted rows
-- The newest row of each key, found by another way than the one the marts are made by.
with current as (
    select
        employer_code,
        month,
        arg_max(premium_due, batch_id) as premium_due,
        arg_max(premium_paid, batch_id) as premium_paid
    from received.raw.contributions
    group by employer_code, month
),

received as (
    select
        month,
        count(*) as records,
        sum(premium_due) as premium_due,
        sum(premium_paid) as premium_paid
    from current
    group by month
),

marts as (
    select
        month,
        count(*) as records,
        sum(premium_due_fen) as premium_due_fen,
        sum(premium_paid_fen) as premium_paid_fen
    from marts.fct_contribution_month
    group by month
)

select
    month,
    received.records as received_records,
    marts.records as marts_records,
    received.premium_due as received_premium_due,
    marts.premium_due_fen as marts_premium_due_fen,
    received.premium_paid as received_premium_paid,
    marts.premium_paid_fen as marts_premium_paid_fen
from received
full join marts using (month)
where received.records is distinct from marts.records
    or received.premium_due is distinct from marts.premium_due_fen
    or received.premium_paid is distinct from marts.premium_paid_fen
