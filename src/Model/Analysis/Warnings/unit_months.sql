-- One row per moment, unit of a plan (in a county: all units together) and month settled by then. Appended to moments.sql.
, cell_month as (
    select month, county_code, industry_code, licence, sum(insured_count) as insured
    from marts.mart_incidence_month
    where enrolment_kind <> 'project'
    group by all
),

insured as (
    select unit_member.unit, cell_month.county_code, cell_month.month, sum(cell_month.insured) as insured
    from cell_month
    inner join marts.unit_member using (industry_code, licence)
    group by grouping sets ((unit_member.unit, cell_month.month), (unit_member.unit, cell_month.county_code, cell_month.month))
    having grouping(cell_month.county_code) = 1 or unit_member.unit = $together
),

counted as (
    select moment.known_on, unit_member.unit, injury.county_code, injury.month, count(*) as cases
    from moment
    inner join marts.fct_injury as injury
        on injury.decided_on <= moment.known_on and injury.month <= moment.settled_through
    inner join marts.unit_member using (industry_code, licence)
    where injury.status = 'recognised'
        and injury.enrolment_kind <> 'project'
        and case $measure when 'production' then injury.is_production when 'all' then injury.is_all end
    group by grouping sets (
        (moment.known_on, unit_member.unit, injury.month),
        (moment.known_on, unit_member.unit, injury.county_code, injury.month)
    )
    having grouping(injury.county_code) = 1 or unit_member.unit = $together
)

select
    moment.known_on,
    moment.settled_through,
    insured.unit,
    insured.county_code::varchar as county,
    insured.month,
    insured.insured::double as insured,
    coalesce(counted.cases, 0)::bigint as cases
from moment
inner join insured on insured.month between moment.first_month and moment.settled_through
left join counted
    on moment.known_on = counted.known_on
    and insured.unit = counted.unit
    and insured.county_code is not distinct from counted.county_code
    and insured.month = counted.month
order by moment.known_on, insured.unit, county, insured.month
