-- One row per report card that the filters keep.
select
    disease.report_number,
    disease.employer_code,
    disease.employer_name,
    disease.disease,
    disease.stage,
    disease.event,
    disease.exposure_months,
    disease.diagnosed_on,
    disease.reported_on,
    disease.died_on,
    disease.county_code,
    disease.industry_code,
    disease.size_band,
    disease.batch_id,
    batch.feed,
    batch.file_name,
    disease.sheet,
    disease.row_number
from marts.fct_occupational_disease as disease
left join meta.batch as batch using (batch_id)
where ($from::date is null or disease.month >= $from)
    and ($to::date is null or disease.month <= $to)
    and ($county::varchar is null or disease.county_code = $county)
    and ($industry::varchar is null or disease.industry_code = $industry)
    and ($unit::varchar is null or (disease.industry_code, coalesce(disease.licence, '')) in (select (industry_code, licence) from marts.unit_member where unit = $unit))
    and ($size::varchar is null or disease.size_band = $size)
    and ($employer::varchar is null or disease.employer_code = $employer)
    and ($disease::varchar is null or disease.disease = $disease)
    and ($stage::varchar is null or disease.stage = $stage)
    and ($exposed_from::integer is null or disease.exposure_months // 12 >= $exposed_from)
    and ($exposed_to::integer is null or disease.exposure_months // 12 <= $exposed_to)
    and (not $pneumoconiosis_only or disease.is_pneumoconiosis)
    and (not $new_only or disease.is_new)
