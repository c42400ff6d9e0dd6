-- One row per series whose periods differ.
-- zh: 参照系列的期数与公布值与接收的有效记录一致
-- en: Periods and published values of each series equal the current accepted rows
with current as (
    select series, period, arg_max(value, batch_id) as value
    from received.raw.reference_series
    group by series, period
),

received as (
    select series, count(*) as periods, sum(value) as value
    from current
    group by series
),

marts as (
    select series, count(*) as periods, sum(value_as_published) as value
    from marts.fct_reference_series
    group by series
)

select
    series,
    received.periods as received_periods,
    marts.periods as marts_periods
from received
full join marts using (series)
where received.periods is distinct from marts.periods
    or received.value is distinct from marts.value
