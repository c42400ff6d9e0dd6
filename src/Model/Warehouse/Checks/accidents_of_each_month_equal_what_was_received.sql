-- One row per month whose totals differ.
-- zh: 各月工伤认定申请与接收的有效记录一致
-- en: Applications for recognition of each month equal the current accepted rows
-- The newest row of each key, found by another way than the one the marts are made by.
with current as (
    select
        case_number,
        arg_max(date_trunc('month', occurred_on)::date, batch_id) as month,
        arg_max(lost_days, batch_id) as lost_days
    from received.raw.accidents
    group by case_number
),

received as (
    select
        month,
        count(*) as records,
        sum(lost_days) as lost_days
    from current
    group by month
),

marts as (
    select
        month,
        count(*) as records,
        sum(lost_days) as lost_days
    from marts.fct_injury
    group by month
)

select
    month,
    received.records as received_records,
    marts.records as marts_records,
    received.lost_days as received_lost_days,
    marts.lost_days as marts_lost_days
from received
full join marts using (month)
where received.records is distinct from marts.records
    or received.lost_days is distinct from marts.lost_days
