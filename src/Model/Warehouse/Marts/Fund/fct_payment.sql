-- One row per benefit payment.
select
    payment.payment_number,
    payment.person_id as person_token,
    payment.employer_code,
    payment.case_number,
    payment.paid_month,
    payment.item::codes.item as item,
    payment.payer::codes.payer as payer,
    payment.amount as amount_fen,
    coalesce(employer.county_code, '000000') as county_code,
    coalesce(employer.industry_code, '00') as industry_code,
    payment.batch_id,
    payment.sheet,
    payment.row_number
from staging.payments as payment
left join staging.employer_span as employer
    on payment.employer_code = employer.employer_code
    and payment.paid_month >= employer.first_month
    and payment.paid_month < employer.next_month
