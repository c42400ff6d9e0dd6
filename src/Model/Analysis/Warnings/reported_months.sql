-- One row per moment and county: applications for accidents of the last month that had a whole month more to be reported in, and those of the
-- same calendar month in the $years years before, reported as quickly. Also what was reported a year later, where that is known by $last:
-- whether anything had been missing, never part of the evidence. Appended to moments.sql.
, target as (
    select
        known_on,
        -- Reported by the end of the month after it.
        case
            when known_on = last_day(known_on) then (date_trunc('month', known_on) - interval 1 month)::date
            else (date_trunc('month', known_on) - interval 2 month)::date
        end as month
    from moment
),

compared as (
    select
        target.known_on,
        target.month as last,
        back.years,
        (target.month - to_years(back.years::integer))::date as month,
        last_day((target.month - to_years(back.years::integer) + interval 1 month)::date) as cut
    from target
    cross join range($years::integer + 1) as back(years)
    cross join reach
    where target.month - to_years($years::integer) >= reach.first_month and target.month <= reach.last_month
),

county_month as (
    select month, county_code, sum(insured_count) as insured
    from marts.mart_incidence_month
    where county_code <> '000000'
    group by all
),

counted as (
    select
        compared.known_on,
        compared.years,
        injury.county_code,
        count(*) filter (where injury.reported_on <= compared.cut) as cases,
        count(*) filter (where injury.reported_on <= last_day(compared.month + interval 12 month)) as cases_later
    from compared
    inner join marts.fct_injury as injury on compared.month = injury.month
    group by all
)

select
    compared.known_on,
    compared.last as first,
    compared.last,
    county_month.county_code::varchar as county,
    coalesce(sum(county_month.insured) filter (where compared.years = 0), 0)::double as exposure,
    coalesce(sum(county_month.insured) filter (where compared.years > 0), 0)::double as past_exposure,
    coalesce(sum(counted.cases) filter (where compared.years = 0), 0)::bigint as cases,
    coalesce(sum(counted.cases) filter (where compared.years > 0), 0)::bigint as past_cases,
    case when last_day(compared.last + interval 12 month) <= $last::date then coalesce(sum(counted.cases_later) filter (where compared.years = 0), 0)::bigint end as cases_later,
    case when last_day(compared.last + interval 12 month) <= $last::date then coalesce(sum(counted.cases_later) filter (where compared.years > 0), 0)::bigint end as past_cases_later
from compared
inner join county_month using (month)
left join counted using (known_on, years, county_code)
group by compared.known_on, compared.last, county_month.county_code
having exposure > 0 and past_exposure > 0
order by compared.known_on, county
