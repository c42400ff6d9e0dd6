-- One row per level (the city, a county) and year, from its first meeting on record to the year of the build.
with years as (
    select
        county_code,
        unnest(range(min(year), greatest(max(year), year(getvariable('business_date')::date)) + 1))::integer as year
    from marts.fct_joint_meeting
    group by county_code
),

-- Whoever set it twice meant the last.
cadence as (
    select
        coalesce(county_code, 'city') as county_code,
        year,
        arg_max(wanted, cadence_id) as wanted
    from staging.joint_cadences
    group by all
),

meetings as (
    select
        county_code,
        year,
        count(*) filter (where held_on is not null) as held,
        count(*) filter (where state = 'cancelled') as cancelled
    from marts.fct_joint_meeting
    group by all
),

expected as (
    select
        years.county_code,
        years.year,
        -- Two a year where nothing else was set (Cadence.Usual).
        coalesce(cadence.wanted, 2)::integer as wanted
    from years
    left join cadence on years.county_code = cadence.county_code and years.year = cadence.year
)

select
    expected.county_code,
    expected.year,
    expected.wanted,
    -- The k-th of N is due at the end of the k-th of N equal parts of the year; counted are those whose day has passed.
    len(list_filter(
        range(1, expected.wanted + 1),
        lambda k: make_date(expected.year, 1, 1) + to_months((12 * k // expected.wanted)::integer) <= getvariable('business_date')::date
    ))::integer as due,
    coalesce(meetings.held, 0)::integer as held,
    coalesce(meetings.cancelled, 0)::integer as cancelled
from expected
left join meetings on expected.county_code = meetings.county_code and expected.year = meetings.year
order by expected.year, expected.county_code
