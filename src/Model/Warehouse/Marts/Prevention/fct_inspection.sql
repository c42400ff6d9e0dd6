-- One row per employer, day and kind of inspection.
with made as (
    select *, date_trunc('month', inspected_on)::date as month
    from staging.inspections
)

select
    made.employer_code,
    made.inspected_on,
    made.month,
    made.kind,
    made.findings,
    made.result,
    made.rectified_on,
    coalesce(employer.county_code, '000000') as county_code,
    coalesce(employer.industry_code, '00') as industry_code,
    made.batch_id,
    made.sheet,
    made.row_number
from made
left join staging.employer_span as employer
    on made.employer_code = employer.employer_code
    and made.month >= employer.first_month
    and made.month < employer.next_month
order by made.inspected_on, made.employer_code, made.kind
