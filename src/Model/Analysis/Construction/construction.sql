-- One row: who is insured and hurt in construction in the months asked for, by employer and by project.
with

named as (
    select count(*)::integer as months
    from marts.enrolment_month
    where month between $from and $to
),

unit_side as (
    select
        sum(insured_count) as insured_months,
        sum(case $measure when 'production' then production_cases when 'all' then all_cases end) as cases
    from marts.mart_incidence_month
    where enrolment_kind <> 'project'
        and month between $from and $to
        and ($county::varchar is null or county_code = $county)
        and ($industry::varchar is null or industry_code = $industry)
        and ($unit::varchar is null or (industry_code, licence) in (select (industry_code, licence) from marts.unit_member where unit = $unit))
),

-- A key industry is made of whole divisions here: projects hold no licence.
project_side as (
    select
        sum(estimated_insured) as estimated_months,
        sum(estimated_lowest) as lowest_months,
        sum(estimated_highest) as highest_months,
        sum(reported_insured) as reported_months,
        sum(case $measure when 'production' then production_cases when 'all' then all_cases end) as cases,
        sum(case $measure when 'production' then production_cases_without when 'all' then all_cases_without end) as cases_without
    from marts.mart_construction_month
    where month between $from and $to
        and ($county::varchar is null or county_code = $county)
        and ($industry::varchar is null or industry_code = $industry)
        and ($unit::varchar is null or industry_code in (select industry_code from marts.unit_member where unit = $unit))
),

in_last_month as (
    select
        sum(projects)::bigint as projects,
        sum(projects_without)::bigint as projects_without,
        sum(projects_assumed)::bigint as projects_assumed
    from marts.mart_construction_month
    where month = $to
        and ($county::varchar is null or county_code = $county)
        and ($industry::varchar is null or industry_code = $industry)
        and ($unit::varchar is null or industry_code in (select industry_code from marts.unit_member where unit = $unit))
)

select
    named.months,
    coalesce(unit_side.insured_months, 0)::double / nullif(named.months, 0) as unit_insured,
    coalesce(unit_side.cases, 0)::bigint as unit_cases,
    coalesce(project_side.estimated_months, 0)::double / nullif(named.months, 0) as estimated_insured,
    coalesce(project_side.lowest_months, 0)::double / nullif(named.months, 0) as estimated_lowest,
    coalesce(project_side.highest_months, 0)::double / nullif(named.months, 0) as estimated_highest,
    coalesce(project_side.reported_months, 0)::double / nullif(named.months, 0) as reported_insured,
    coalesce(project_side.cases, 0)::bigint as project_cases,
    coalesce(project_side.cases_without, 0)::bigint as project_cases_without,
    coalesce(in_last_month.projects, 0)::bigint as projects,
    coalesce(in_last_month.projects_without, 0)::bigint as projects_without,
    coalesce(in_last_month.projects_assumed, 0)::bigint as projects_assumed
from named
cross join unit_side
cross join project_side
cross join in_last_month
where named.months > 0
