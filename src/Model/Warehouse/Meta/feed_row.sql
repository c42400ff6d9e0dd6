-- One row: how fresh a feed is. {reach} is the month its rows reach, by its contract.
insert into meta.feed
with received as (
    select
        max(loaded_at) as last_loaded_at,
        coalesce(sum(accepted_rows), 0)::bigint as accepted,
        coalesce(sum(quarantined_rows), 0)::bigint as quarantined,
        coalesce(sum(read_rows), 0)::bigint as read
    from meta.batch
    where feed = $feed
),

reach as (
    select ({reach})::date as last_month
),

due as (
    -- The file of the month after the last arrives in the month after that; the 31st of a short month is its last day.
    select
        case
            when $is_expected
                then least(last_month + interval 2 month + to_days($due_day - 1), last_day((last_month + interval 2 month)::date))::date
        end as due_on
    from reach
)

select
    $feed as feed,
    reach.last_month,
    received.last_loaded_at,
    received.accepted,
    received.quarantined,
    received.read,
    due.due_on,
    case when due.due_on is not null then greatest(0, $business_date::date - due.due_on)::integer end as days_late
from received
cross join reach
cross join due
