-- One row per span of unchanged attributes, oldest first.
select
    valid_from,
    valid_to,
    employer_name,
    county_code,
    industry_code,
    risk_class,
    enrolment_kind,
    licence
from marts.employer_version
where employer_code = $code
order by valid_from
