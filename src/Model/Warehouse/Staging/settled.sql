-- One row: the last month with enrolment, and the last month such that it and every earlier one have at most 2 % of their applications undecided.
-- Where five a month are usual, nothing is settled after the last month that anybody applied for: no case there means that no file came.
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

last_applied as (
    select newest.month
    from (select max(month) as month from by_month) as newest
    inner join by_month on by_month.month > newest.month - interval 12 month
    group by all
    having sum(by_month.applications) >= 5 * 12
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
        else least(reach.data_through, (first_unsettled.month - interval 1 month)::date, (select month from last_applied))
    end as settled_through
from reach
cross join first_unsettled
