-- One row per inspection that the filters keep.
select
    inspection.inspected_on,
    inspection.employer_code,
    employer.employer_name,
    inspection.kind,
    inspection.findings,
    inspection.result,
    inspection.rectified_on,
    inspection.county_code,
    inspection.industry_code,
    inspection.batch_id,
    batch.feed,
    batch.file_name,
    inspection.sheet,
    inspection.row_number
from marts.fct_inspection as inspection
left join marts.dim_employer as employer using (employer_code)
left join meta.batch as batch on batch.batch_id = inspection.batch_id
where ($from::date is null or inspection.inspected_on >= $from)
    and ($to::date is null or inspection.inspected_on <= last_day($to::date))
    and ($county::varchar is null or inspection.county_code = $county)
    and ($industry::varchar is null or inspection.industry_code = $industry)
    and ($employer::varchar is null or inspection.employer_code = $employer)
