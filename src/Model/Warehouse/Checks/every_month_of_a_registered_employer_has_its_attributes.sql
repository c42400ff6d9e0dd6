-- One row per registered employer whose enrolment lacks attributes.
-- zh: 登记单位的每个参保月份都有当月属性
-- en: Every enrolment month of a registered employer has the attributes of that month
select
    enrolment.employer_code,
    count(*) as months
from marts.fct_enrolment_month as enrolment
join marts.dim_employer as employer on enrolment.employer_code = employer.employer_code
where employer.is_registered and (enrolment.county_code = '000000' or enrolment.risk_class is null or enrolment.size_band is null)
group by enrolment.employer_code
