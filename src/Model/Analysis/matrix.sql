-- One row per industry (null for all) and county (null for all) that has insured persons or an injury in the year.
with

year_month as (
    select count(*)::integer as months
    from marts.enrolment_month
    where year(month) = $year
),

cell as (
    select
        county_code,
        industry_code,
        licence,
        insured_count,
        case $measure
            when 'production' then production_cases
            when 'all' then all_cases
            when 'commuting' then commuting_cases
            when 'sudden' then sudden_cases
            when 'deaths' then all_deaths
        end as cases
    from marts.mart_incidence_month
    where enrolment_kind <> 'project'
        and year(month) = $year
        and month between (select min(month) from marts.enrolment_month) and (select data_through from meta.build)
),

unit_cell as (
    select
        industry_code as unit,
        county_code as county,
        insured_count,
        cases
    from cell
    where $rows = 'industry'
    union all
    select
        unit_member.unit,
        cell.county_code as county,
        cell.insured_count,
        cell.cases
    from cell
    inner join marts.unit_member using (industry_code, licence)
    where $rows = 'key-industry' and unit_member.unit not like 'key-six%'
    union all
    -- All industries: summed from the cells, since key industries overlap and do not cover the city.
    select
        null as unit,
        county_code as county,
        insured_count,
        cases
    from cell
),

summed as (
    select
        unit,
        county,
        sum(insured_count) as insured_months,
        sum(cases) as cases
    from unit_cell
    group by grouping sets ((unit, county), (unit))
)

select
    summed.unit as row,
    summed.county,
    summed.cases::bigint as cases,
    summed.insured_months::double / nullif(year_month.months, 0) as average_insured,
    year_month.months
from summed
cross join year_month
where summed.insured_months > 0 or summed.cases > 0
order by row nulls last, county nulls last
