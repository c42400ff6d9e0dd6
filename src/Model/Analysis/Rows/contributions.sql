-- One row per employer and month of contribution that the filters keep.
select
    contribution.month,
    contribution.employer_code,
    employer.employer_name,
    contribution.wage_base_fen / 100.0 as wage_base_yuan,
    contribution.rate_percent,
    contribution.premium_due_fen / 100.0 as premium_due_yuan,
    contribution.premium_paid_fen / 100.0 as premium_paid_yuan,
    contribution.paid_on,
    contribution.county_code,
    contribution.industry_code,
    contribution.risk_class,
    contribution.batch_id,
    batch.feed,
    batch.file_name,
    contribution.sheet,
    contribution.row_number
from marts.fct_contribution_month as contribution
left join marts.dim_employer as employer using (employer_code)
left join meta.batch as batch on batch.batch_id = contribution.batch_id
where ($from::date is null or contribution.month >= $from)
    and ($to::date is null or contribution.month <= $to)
    and ($county::varchar is null or contribution.county_code = $county)
    and ($industry::varchar is null or contribution.industry_code = $industry)
    and ($employer::varchar is null or contribution.employer_code = $employer)
