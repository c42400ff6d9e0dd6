-- One row: months with enrolment, up to which they are settled, and the last month whose decisions are all in.
with

-- A file comes in the middle of a month and holds the first decisions of it: that month is no whole delay yet.
month_end as (
    select unnest([
        (select business_date from meta.build),
        (select last_loaded_at::date from meta.feed where feed = 'accidents')
    ]) as known_on
)

select
    (select min(month) from marts.enrolment_month) as first_month,
    build.data_through,
    build.settled_through,
    least(
        coalesce((select last_month from meta.feed where feed = 'accidents'), build.data_through),
        (select min(date_trunc('month', known_on + interval 1 day) - interval 1 month) from month_end)
    )::date as decisions_through
from meta.build as build
