-- One row per feed. When it came is told in the time of the business, like the day on which it was due.
with received as (
    select
        feed,
        max(business_date) as received_on
    from meta.batch
    group by feed
)

select
    state.feed,
    state.last_month,
    received.received_on,
    state.last_loaded_at,
    state.accepted,
    state.quarantined,
    state.read,
    state.due_on,
    state.days_late
from meta.feed as state
left join received on received.feed = state.feed
