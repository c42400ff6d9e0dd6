-- One row per employer and month with a head count.
select
    enrolment.employer_code,
    enrolment.month,
    enrolment.insured_count,
    coalesce(employer.county_code, '000000') as county_code,
    coalesce(employer.industry_code, '00') as industry_code,
    coalesce(employer.licence, '') as licence,
    band.size_band,
    employer.risk_class,
    coalesce(employer.enrolment_kind, 'unit') as enrolment_kind,
    enrolment.batch_id,
    enrolment.sheet,
    enrolment.row_number
from staging.enrolment as enrolment
left join staging.employer_span as employer
    on enrolment.employer_code = employer.employer_code
    and enrolment.month >= employer.first_month
    and enrolment.month < employer.next_month
left join staging.size_band_of_count as band
    on enrolment.insured_count = band.insured_count
