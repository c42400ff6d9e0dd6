-- One row per feed.
select
    feed,
    last_month,
    last_loaded_at,
    accepted,
    quarantined,
    read,
    due_on,
    days_late
from meta.feed
