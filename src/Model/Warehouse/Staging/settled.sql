-- One row: the last month with enrolment, and the last month such that it and every earlier one have at most 2 % of their applications undecided.
with reach as (
    select min(month) as first_month, max(month) as data_through
    from marts.fct_enrolment_month
),

by_month as (
    select
        month,
        count(*) filter (where status = 'pending') as pending_cases,
        count(*) as applications
    from marts.fct_injury
    group by all
),

first_unsettled as (
    select min(by_month.month) as month
    from by_month
    cross join reach
    where by_month.month >= reach.first_month
        and by_month.pending_cases > 0.02 * by_month.applications
)

select
    reach.data_through,
    case
        when first_unsettled.month <= reach.first_month then null
        else least(reach.data_through, (first_unsettled.month - interval 1 month)::date)
    end as settled_through
from reach
cross join first_unsettled
