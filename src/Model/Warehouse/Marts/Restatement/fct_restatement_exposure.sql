-- One row per build, unit, county, employer, month and reason by which the insured of a month published before changed; those of earlier builds are kept. Months published for the first time are in fct_enrolment_month.
select
    getvariable('build_id')::varchar as build_id,
    exposure.unit,
    exposure.county_code,
    year(exposure.month)::integer as year,
    exposure.employer_code,
    exposure.month,
    exposure.reason,
    exposure.insured_added,
    enrolment.insured_before,
    enrolment.insured_after,
    enrolment.county_before,
    enrolment.county_after,
    enrolment.industry_before,
    enrolment.industry_after,
    enrolment.batch_id,
    enrolment.sheet,
    enrolment.row_number
from staging.restated_exposure as exposure
inner join staging.restated_enrolment as enrolment using (employer_code, month)
where exposure.reason <> 'new-month'
union all
select
    build_id,
    unit,
    county_code,
    year,
    employer_code,
    month,
    reason,
    insured_added,
    insured_before,
    insured_after,
    county_before,
    county_after,
    industry_before,
    industry_after,
    batch_id,
    sheet,
    row_number
from earlier.restatement_exposure
