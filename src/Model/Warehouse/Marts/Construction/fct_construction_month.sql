-- One row per registered construction project and month of its works.
with in_month as (
    select
        project.*,
        unnest(generate_series(date_trunc('month', started_on)::timestamp, date_trunc('month', ended_on)::timestamp, interval 1 month))::date as month
    from staging.construction_project as project
),

-- Spread evenly over the days of the works: how many were on site when, nobody sends.
spread as (
    select
        *,
        (least(ended_on, last_day(month)) - greatest(started_on, month) + 1)::double / days as share_of_works
    from in_month
)

select
    spread.employer_code,
    spread.month,
    spread.project_kind,
    coalesce(employer.county_code, '000000') as county_code,
    coalesce(employer.industry_code, '00') as industry_code,
    spread.project_cost_fen,
    spread.labour_share,
    spread.is_share_assumed,
    spread.monthly_wage,
    spread.started_on,
    spread.ended_on,
    spread.is_period_assumed,
    spread.insured_months * spread.share_of_works as estimated_insured,
    spread.insured_months_lowest * spread.share_of_works as estimated_lowest,
    spread.insured_months_highest * spread.share_of_works as estimated_highest,
    spread.batch_id,
    spread.sheet,
    spread.row_number
from spread
left join staging.employer_span as employer
    on spread.employer_code = employer.employer_code
    and spread.month >= employer.first_month
    and spread.month < employer.next_month
order by spread.month, spread.employer_code
