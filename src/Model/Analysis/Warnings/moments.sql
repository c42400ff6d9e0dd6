-- One row per moment at which rules are asked: the ends of months from $first on, and $last. What was known by then: the last month whose
-- enrolment was in, and the last month settled (it and every earlier one have at most 2 % of the applications known by then undecided).
with

moment_day as (
    select last_day(month::date) as known_on
    from (select unnest(generate_series(date_trunc('month', $first::date)::timestamp, $last::timestamp, interval 1 month)) as month)
    where last_day(month::date) between $first::date and $last::date
    union
    select $last::date
),

reach as (
    select min(month) as first_month, max(month) as last_month
    from marts.enrolment_month
),

known_month as (
    select
        moment_day.known_on,
        injury.month,
        count(*) as applications,
        count(*) filter (where injury.decided_on is null or injury.decided_on > moment_day.known_on) as undecided
    from moment_day
    inner join marts.fct_injury as injury on injury.reported_on <= moment_day.known_on
    group by all
),

unsettled as (
    select known_month.known_on, min(known_month.month) as month
    from known_month
    cross join reach
    where known_month.month >= reach.first_month and known_month.undecided > 0.02 * known_month.applications
    group by known_month.known_on
),

moment as (
    select
        moment_day.known_on,
        reach.first_month,
        least(reach.last_month, (date_trunc('month', moment_day.known_on) - interval 1 month)::date) as data_through,
        least(
            reach.last_month,
            (date_trunc('month', moment_day.known_on) - interval 1 month)::date,
            coalesce((unsettled.month - interval 1 month)::date, reach.last_month)
        ) as settled_through
    from moment_day
    cross join reach
    left join unsettled using (known_on)
    where reach.first_month is not null
)
