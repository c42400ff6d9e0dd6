-- One row per training that the filters keep.
select
    training.held_on,
    training.employer_code,
    employer.employer_name,
    training.kind,
    training.persons,
    training.passed,
    training.hours,
    training.county_code,
    training.industry_code,
    training.batch_id,
    batch.feed,
    batch.file_name,
    training.sheet,
    training.row_number
from marts.fct_training as training
left join marts.dim_employer as employer using (employer_code)
left join meta.batch as batch on batch.batch_id = training.batch_id
where ($from::date is null or training.held_on >= $from)
    and ($to::date is null or training.held_on <= last_day($to::date))
    and ($county::varchar is null or training.county_code = $county)
    and ($industry::varchar is null or training.industry_code = $industry)
    and ($employer::varchar is null or training.employer_code = $employer)
