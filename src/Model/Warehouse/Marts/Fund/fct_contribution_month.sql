-- One row per employer and month of contribution (费款所属期).
select
    contribution.employer_code,
    contribution.month,
    contribution.wage_base as wage_base_fen,
    contribution.rate_percent,
    contribution.premium_due as premium_due_fen,
    contribution.premium_paid as premium_paid_fen,
    contribution.paid_on,
    coalesce(employer.county_code, '000000') as county_code,
    coalesce(employer.industry_code, '00') as industry_code,
    employer.risk_class,
    contribution.batch_id,
    contribution.sheet,
    contribution.row_number
from staging.contributions as contribution
left join staging.employer_span as employer
    on contribution.employer_code = employer.employer_code
    and contribution.month >= employer.first_month
    and contribution.month < employer.next_month
