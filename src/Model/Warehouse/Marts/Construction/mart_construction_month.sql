-- One row per month, county and industry with a registered construction project, a project-insured worker or an injury of one.
with project as (
    select
        month,
        county_code::varchar as county_code,
        industry_code::varchar as industry_code,
        count(estimated_insured) as projects,
        count(*) filter (where estimated_insured is null) as projects_without,
        count(*) filter (where estimated_insured is not null and (is_share_assumed or is_period_assumed)) as projects_assumed,
        sum(estimated_insured) as estimated_insured,
        sum(estimated_lowest) as estimated_lowest,
        sum(estimated_highest) as estimated_highest
    from marts.fct_construction_month
    group by all
),

-- Month-end counts of those projects that send them: no part of the estimate, and what it can be held against.
reported as (
    select
        month,
        county_code::varchar as county_code,
        industry_code::varchar as industry_code,
        sum(insured_count)::bigint as reported_insured
    from marts.fct_enrolment_month
    where enrolment_kind = 'project'
    group by all
),

-- An injury counts where its project has exposure in the month of the accident; others stand apart, or the rate would be too high.
injury as (
    select
        injury.month,
        injury.county_code::varchar as county_code,
        injury.industry_code::varchar as industry_code,
        count(*) filter (where injury.is_production and project.estimated_insured > 0) as production_cases,
        count(*) filter (where injury.is_all and project.estimated_insured > 0) as all_cases,
        count(*) filter (where injury.is_production and coalesce(project.estimated_insured, 0) = 0) as production_cases_without,
        count(*) filter (where injury.is_all and coalesce(project.estimated_insured, 0) = 0) as all_cases_without
    from marts.fct_injury as injury
    left join marts.fct_construction_month as project on injury.employer_code = project.employer_code and injury.month = project.month
    where injury.enrolment_kind = 'project'
    group by all
)

select
    month,
    county_code,
    industry_code,
    coalesce(project.projects, 0) as projects,
    coalesce(project.projects_without, 0) as projects_without,
    coalesce(project.projects_assumed, 0) as projects_assumed,
    coalesce(project.estimated_insured, 0)::double as estimated_insured,
    coalesce(project.estimated_lowest, 0)::double as estimated_lowest,
    coalesce(project.estimated_highest, 0)::double as estimated_highest,
    coalesce(reported.reported_insured, 0) as reported_insured,
    coalesce(injury.production_cases, 0) as production_cases,
    coalesce(injury.all_cases, 0) as all_cases,
    coalesce(injury.production_cases_without, 0) as production_cases_without,
    coalesce(injury.all_cases_without, 0) as all_cases_without
from project
full join reported using (month, county_code, industry_code)
full join injury using (month, county_code, industry_code)
order by month, county_code, industry_code
