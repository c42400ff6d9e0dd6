-- One row per month from the first to the last that any fact names, without gaps.
with months as (
    select min(month) as first_month, max(month) as last_month
    from (
        select min(month) as month from marts.fct_enrolment_month
        union all
        select max(month) from marts.fct_enrolment_month
        union all
        select unnest([min(month), max(month)]) from marts.fct_injury
        union all
        select unnest([min(month), max(month)]) from marts.fct_occupational_disease
        union all
        select unnest([min(month), max(month)]) from marts.fct_contribution_month
        union all
        select unnest([min(paid_month), max(paid_month)]) from marts.fct_payment
        union all
        select unnest([min(month), max(month)]) from marts.fct_training
        union all
        select unnest([min(month), max(month)]) from marts.fct_inspection
    )
),

calendar as (
    select unnest(generate_series(first_month, last_month, interval 1 month))::date as month
    from months
)

select
    calendar.month,
    year(calendar.month) as year,
    quarter(calendar.month) as quarter,
    month(calendar.month) as month_of_year,
    coalesce(calendar.month <= settled.settled_through, false) as is_settled
from calendar
cross join staging.settled as settled
order by calendar.month
