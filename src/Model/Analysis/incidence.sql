-- One row per unit and period that has insured persons, an injury or an application.
with

period_month as (
    select
        period,
        month,
        period_start,
        period_end,
        months
    from shared.period_month(
        $grain,
        coalesce($from::date, (select min(month) from marts.enrolment_month)),
        least(coalesce($to::date, (select data_through from meta.build)), (select data_through from meta.build))
    )
),

-- Project-insured workers stand apart from both sides.
cell_month as (
    select
        month,
        county_code,
        industry_code,
        licence,
        size_band,
        insured_count,
        case $measure
            when 'production' then production_cases
            when 'all' then all_cases
            when 'commuting' then commuting_cases
            when 'sudden' then sudden_cases
            when 'deaths' then all_deaths
        end as cases,
        case $measure
            when 'production' then production_deaths
            when 'commuting' then null
            when 'sudden' then sudden_cases
            else all_deaths
        end as deaths,
        pending_cases as pending
    from marts.mart_incidence_month
    where enrolment_kind <> 'project'
        and ($industry::varchar is null or industry_code = $industry)
        and ($county::varchar is null or county_code = $county)
        and ($size::varchar is null or size_band = $size)
        and ($unit::varchar is null or (industry_code, licence) in (select (industry_code, licence) from marts.unit_member where unit = $unit))
),

unit_month as (
    select
        case $by
            when 'city' then 'city'
            when 'county' then county_code
            when 'industry' then industry_code
            when 'size' then size_band
        end as code,
        month,
        sum(insured_count) as insured_count,
        sum(cases) as cases,
        sum(deaths) as deaths,
        sum(pending) as pending
    from cell_month
    where $by <> 'key-industry'
    group by all
    union all
    select
        unit_member.unit as code,
        cell_month.month,
        sum(cell_month.insured_count) as insured_count,
        sum(cell_month.cases) as cases,
        sum(cell_month.deaths) as deaths,
        sum(cell_month.pending) as pending
    from cell_month
    inner join marts.unit_member using (industry_code, licence)
    where $by = 'key-industry' and unit_member.unit not like 'key-six%'
    group by all
)

select
    unit_month.code,
    period_month.period,
    period_month.period_start,
    period_month.period_end,
    period_month.months::integer as months,
    sum(unit_month.cases)::bigint as cases,
    sum(unit_month.deaths)::bigint as deaths,
    sum(unit_month.pending)::bigint as pending,
    -- A month in which the unit has no row had nobody insured in it: it counts as zero.
    sum(unit_month.insured_count)::double / period_month.months as average_insured,
    coalesce(period_month.period_end <= last_day(build.settled_through), false) as is_settled
from unit_month
inner join period_month using (month)
cross join meta.build as build
group by unit_month.code, period_month.period, period_month.period_start, period_month.period_end, period_month.months, build.settled_through
order by code, period_start
