-- One row per application for recognition, with the employer's attributes of the month of the accident.
with judged as (
    select
        accident.*,
        date_trunc('month', accident.occurred_on)::date as month,
        case
            when accident.result is null then 'pending'
            when result.is_recognised::boolean then 'recognised'
            else 'rejected'
        end as status
    from staging.accidents as accident
    left join codes.results as result on accident.result = result.result
)

select
    judged.case_number,
    judged.person_id as person_token,
    judged.employer_code,
    coalesce(employer.employer_name, judged.employer_code) as employer_name,
    judged.occurred_on,
    judged.month,
    judged.reported_on,
    judged.accepted_on,
    judged.decided_on,
    judged.status,
    judged.result,
    judged.ground,
    coalesce(judged.status = 'recognised' and ground.is_production::boolean, false) as is_production,
    coalesce(judged.status = 'recognised' and ground.is_all::boolean, false) as is_all,
    coalesce(judged.status = 'recognised' and ground.is_disease::boolean, false) as is_disease,
    judged.is_commuting,
    judged.severity = 'fatal' as is_fatal,
    judged.severity,
    judged.grade::integer as grade,
    judged.lost_days::integer as lost_days,
    judged.cause,
    judged.deviation,
    judged.contact,
    judged.agent,
    judged.place,
    coalesce(employer.county_code, '000000') as county_code,
    coalesce(employer.industry_code, '00') as industry_code,
    coalesce(employer.licence, '') as licence,
    coalesce(enrolled.size_band, '0') as size_band,
    employer.risk_class,
    coalesce(employer.enrolment_kind, 'unit') as enrolment_kind,
    judged.batch_id,
    judged.sheet,
    judged.row_number
from judged
left join codes.grounds as ground on judged.ground = ground.ground
left join staging.employer_span as employer
    on judged.employer_code = employer.employer_code
    and judged.month >= employer.first_month
    and judged.month < employer.next_month
left join marts.fct_enrolment_month as enrolled
    on judged.employer_code = enrolled.employer_code and judged.month = enrolled.month
order by judged.occurred_on, judged.case_number
