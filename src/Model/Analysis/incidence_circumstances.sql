-- One row per circumstance (cause, ground or severity) and period with an injury.
with

period_month as (
    select
        period,
        month
    from shared.period_month(
        $grain,
        coalesce($from::date, (select min(month) from marts.enrolment_month)),
        least(coalesce($to::date, (select data_through from meta.build)), (select data_through from meta.build))
    )
),

injury_month as (
    select
        injury.month,
        case $by
            when 'cause' then injury.cause
            when 'ground' then injury.ground
            when 'severity' then injury.severity
        end as code,
        injury.severity,
        injury.cases
    from marts.mart_injury_month as injury
    inner join codes.grounds as grounds using (ground)
    where injury.enrolment_kind <> 'project'
        and case $measure
            when 'production' then grounds.is_production::boolean
            when 'all' then grounds.is_all::boolean
            when 'commuting' then injury.ground = '14-6'
            when 'sudden' then injury.ground = '15-1'
            when 'deaths' then grounds.is_all::boolean and injury.severity = 'fatal'
        end
        and ($industry::varchar is null or injury.industry_code = $industry)
        and ($county::varchar is null or injury.county_code = $county)
        and ($size::varchar is null or injury.size_band = $size)
        and ($unit::varchar is null or (injury.industry_code, injury.licence) in (select (industry_code, licence) from marts.unit_member where unit = $unit))
)

select
    coalesce(injury_month.code, '') as code,
    period_month.period,
    sum(injury_month.cases)::bigint as cases,
    coalesce(sum(injury_month.cases) filter (where injury_month.severity = 'fatal'), 0)::bigint as deaths
from injury_month
inner join period_month using (month)
group by all
order by code, period
