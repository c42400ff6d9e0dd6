-- One row per employer, day and kind of training.
with held as (
    select *, date_trunc('month', held_on)::date as month
    from staging.trainings
)

select
    held.employer_code,
    held.held_on,
    held.month,
    held.kind,
    held.persons,
    held.passed,
    held.hours,
    coalesce(employer.county_code, '000000') as county_code,
    coalesce(employer.industry_code, '00') as industry_code,
    held.batch_id,
    held.sheet,
    held.row_number
from held
left join staging.employer_span as employer
    on held.employer_code = employer.employer_code
    and held.month >= employer.first_month
    and held.month < employer.next_month
order by held.held_on, held.employer_code, held.kind
