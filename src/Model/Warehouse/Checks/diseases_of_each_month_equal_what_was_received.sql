-- One row per month whose totals differ.
-- zh: 各月职业病报告卡与接收的有效记录一致
-- en: Report cards of each month equal the current accepted rows
-- The newest row of each key, found by another way than the one the marts are made by.
with current as (
    select
        report_number,
        arg_max(date_trunc('month', diagnosed_on)::date, batch_id) as month,
        arg_max(exposure_months, batch_id) as exposure_months
    from received.raw.occupational_diseases
    group by report_number
),

received as (
    select
        month,
        count(*) as records,
        sum(exposure_months) as exposure_months
    from current
    group by month
),

marts as (
    select
        month,
        count(*) as records,
        sum(exposure_months) as exposure_months
    from marts.fct_occupational_disease
    group by month
)

select
    month,
    received.records as received_records,
    marts.records as marts_records,
    received.exposure_months as received_exposure_months,
    marts.exposure_months as marts_exposure_months
from received
full join marts using (month)
where received.records is distinct from marts.records
    or received.exposure_months is distinct from marts.exposure_months
