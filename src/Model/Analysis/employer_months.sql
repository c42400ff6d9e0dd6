-- One row per month that the employer reported.
select
    month,
    insured_count
from marts.fct_enrolment_month
where employer_code = $code
order by month
