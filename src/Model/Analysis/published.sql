-- One row: what the warehouse gives for a month whose figures were published.
select
    $month::date as month,
    (select coalesce(sum(insured_count), 0) from marts.fct_enrolment_month where month = $month)::bigint as insured,
    (select count(distinct person_token) from marts.fct_payment where paid_month = $month) as people_paid
