-- One row per employer and month that the filters keep.
select
    enrolment.month,
    enrolment.employer_code,
    employer.employer_name,
    enrolment.insured_count,
    enrolment.county_code,
    enrolment.industry_code,
    enrolment.size_band,
    enrolment.risk_class,
    enrolment.enrolment_kind,
    enrolment.batch_id,
    batch.feed,
    batch.file_name,
    enrolment.sheet,
    enrolment.row_number
from marts.fct_enrolment_month as enrolment
left join marts.dim_employer as employer using (employer_code)
left join meta.batch as batch on batch.batch_id = enrolment.batch_id
where ($from::date is null or enrolment.month >= $from)
    and ($to::date is null or enrolment.month <= $to)
    and ($county::varchar is null or enrolment.county_code = $county)
    and ($industry::varchar is null or enrolment.industry_code = $industry)
    and ($unit::varchar is null or (enrolment.industry_code, coalesce(enrolment.licence, '')) in (select (industry_code, licence) from marts.unit_member where unit = $unit))
    and ($size::varchar is null or enrolment.size_band = $size)
    and ($employer::varchar is null or enrolment.employer_code = $employer)
    and (not $without_projects or enrolment.enrolment_kind <> 'project')
