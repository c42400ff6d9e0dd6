-- One row per moment, unit of a plan (in a county: all units together) and month whose enrolment was in by then; cases are those of the months settled. Appended to moments.sql.
, member as (
    select unit, industry_code, licence, county_code
    from marts.plan_unit_member
    where plan = $plan
),

cell_month as (
    select month, county_code, industry_code, licence, sum(insured_count) as insured
    from marts.mart_incidence_month
    where enrolment_kind <> 'project'
    group by all
),

insured as (
    select member.unit, county_code, cell_month.month, sum(cell_month.insured) as insured
    from cell_month
    inner join member using (industry_code, licence, county_code)
    group by grouping sets ((member.unit, cell_month.month), (member.unit, county_code, cell_month.month))
    having grouping(county_code) = 1 or member.unit = $together
),

counted as (
    select moment.known_on, member.unit, county_code, injury.month, count(*) as cases
    from moment
    inner join marts.fct_injury as injury
        on injury.decided_on <= moment.known_on and injury.month <= moment.settled_through
    inner join member using (industry_code, licence, county_code)
    where injury.status = 'recognised'
        and injury.enrolment_kind <> 'project'
        and case $measure when 'production' then injury.is_production when 'all' then injury.is_all end
    group by grouping sets (
        (moment.known_on, member.unit, injury.month),
        (moment.known_on, member.unit, county_code, injury.month)
    )
    having grouping(county_code) = 1 or member.unit = $together
)

select
    moment.known_on,
    moment.settled_through,
    moment.data_through,
    insured.unit,
    insured.county_code::varchar as county,
    insured.month,
    insured.insured::double as insured,
    coalesce(counted.cases, 0)::bigint as cases
from moment
inner join insured on insured.month between moment.first_month and moment.data_through
left join counted
    on moment.known_on = counted.known_on
    and insured.unit = counted.unit
    and insured.county_code is not distinct from counted.county_code
    and insured.month = counted.month
order by moment.known_on, insured.unit, county, insured.month
