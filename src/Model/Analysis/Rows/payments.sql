-- One row per payment that the filters keep.
select
    payment.payment_number,
    payment.paid_month,
    payment.person_token as person,
    payment.employer_code,
    employer.employer_name,
    payment.case_number,
    payment.item,
    payment.payer,
    payment.amount_fen / 100.0 as amount_yuan,
    payment.county_code,
    payment.industry_code,
    payment.batch_id,
    batch.feed,
    batch.file_name,
    payment.sheet,
    payment.row_number
from marts.fct_payment as payment
left join marts.dim_employer as employer using (employer_code)
left join meta.batch as batch on batch.batch_id = payment.batch_id
where ($from::date is null or payment.paid_month >= $from)
    and ($to::date is null or payment.paid_month <= $to)
    and ($county::varchar is null or payment.county_code = $county)
    and ($industry::varchar is null or payment.industry_code = $industry)
    and ($employer::varchar is null or payment.employer_code = $employer)
    and ($case_number::varchar is null or payment.case_number = $case_number)
    and ($payer::varchar is null or payment.payer = $payer)
