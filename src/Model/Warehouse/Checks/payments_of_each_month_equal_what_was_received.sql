-- One row per month whose totals differ.
-- zh: 各月待遇支付金额与最近一次接收的整月文件一致
-- en: Benefits paid of each month equal the newest file that holds the month
with files as (
    select
        paid_month,
        batch_id,
        count(*) as records,
        sum(amount) as amount
    from received.raw.payments
    group by paid_month, batch_id
),

received as (
    select
        paid_month,
        arg_max(records, batch_id) as records,
        arg_max(amount, batch_id) as amount
    from files
    group by paid_month
),

marts as (
    select
        paid_month,
        count(*) as records,
        sum(amount_fen) as amount_fen
    from marts.fct_payment
    group by paid_month
)

select
    paid_month,
    received.records as received_records,
    marts.records as marts_records,
    received.amount as received_amount_fen,
    marts.amount_fen as marts_amount_fen
from received
full join marts using (paid_month)
where received.records is distinct from marts.records
    or received.amount is distinct from marts.amount_fen
