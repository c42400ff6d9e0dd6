-- One row per report card of an occupational disease, with the employer's attributes of the month of diagnosis.
with reported as (
    select *, date_trunc('month', diagnosed_on)::date as month
    from staging.occupational_diseases
)

select
    reported.report_number,
    reported.person_id as person_token,
    reported.employer_code,
    coalesce(employer.employer_name, reported.employer_code) as employer_name,
    reported.disease,
    coalesce(kind.is_pneumoconiosis::boolean, false) as is_pneumoconiosis,
    reported.stage,
    reported.event,
    reported.event = 'first' as is_new,
    reported.exposure_months::integer as exposure_months,
    reported.diagnosed_on,
    reported.month,
    reported.reported_on,
    reported.died_on,
    coalesce(employer.county_code, '000000') as county_code,
    coalesce(employer.industry_code, '00') as industry_code,
    coalesce(employer.licence, '') as licence,
    coalesce(enrolled.size_band, '0') as size_band,
    reported.batch_id,
    reported.sheet,
    reported.row_number
from reported
left join codes.disease_kinds as kind on reported.disease = kind.disease
left join staging.employer_span as employer
    on reported.employer_code = employer.employer_code
    and reported.month >= employer.first_month
    and reported.month < employer.next_month
left join marts.fct_enrolment_month as enrolled
    on reported.employer_code = enrolled.employer_code and reported.month = enrolled.month
order by reported.diagnosed_on, reported.report_number
