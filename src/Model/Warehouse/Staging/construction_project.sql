-- One row per registered construction project: its insured months estimated, with what the register leaves open filled by the stated defaults.
with wage_year as (
    select
        year::integer as year,
        monthly_yuan::double as monthly_yuan
    from codes.construction_wages
),

reach as (
    select
        min(year) as first_year,
        max(year) as last_year
    from wage_year
),

filled as (
    select
        project.employer_code,
        project.project_kind,
        project.project_cost as project_cost_fen,
        project.started_on,
        -- The insurance ends when the works do, and that is the contract's day until they have; without a contract the default.
        coalesce(project.completed_on, project.ends_on, (project.started_on + to_months(kind.months::integer) - interval 1 day)::date) as ended_on,
        project.completed_on is null and project.ends_on is null as is_period_assumed,
        project.labour_share is null as is_share_assumed,
        coalesce(project.labour_share::double, kind.labour_share_percent::double) as labour_share,
        coalesce(project.labour_share::double, kind.labour_share_lowest::double) as labour_share_lowest,
        coalesce(project.labour_share::double, kind.labour_share_highest::double) as labour_share_highest,
        project.batch_id,
        project.sheet,
        project.row_number
    from staging.construction_projects as project
    inner join codes.construction_kinds as kind on project.project_kind = kind.project_kind
),

-- The wage of the year in which the works are half done; years without a published figure take the nearest one.
waged as (
    select
        filled.*,
        wage_year.monthly_yuan as monthly_wage,
        filled.ended_on - filled.started_on + 1 as days
    from filled
    cross join reach
    inner join wage_year on wage_year.year = greatest(reach.first_year, least(reach.last_year, year(filled.started_on + ((filled.ended_on - filled.started_on) // 2)::integer)))
)

select
    *,
    project_cost_fen / 100.0 * labour_share / 100 / monthly_wage as insured_months,
    project_cost_fen / 100.0 * labour_share_lowest / 100 / monthly_wage as insured_months_lowest,
    project_cost_fen / 100.0 * labour_share_highest / 100 / monthly_wage as insured_months_highest
from waged
