-- One row per registered employer and run of whole months with one set of attributes.
with months as (
    -- The attributes of a month are those in force on its last day; a span that ends in the month it began never counts.
    select
        employer_code,
        employer_name,
        county_code,
        industry_code,
        licence,
        risk_class,
        enrolment_kind,
        date_trunc('month', valid_from)::date as first_month,
        coalesce(date_trunc('month', valid_to)::date, 'infinity'::date) as next_month
    from marts.employer_version
)

select
    employer_code,
    employer_name,
    county_code::codes.county_code as county_code,
    industry_code::codes.industry_code as industry_code,
    licence::codes.licence as licence,
    risk_class,
    enrolment_kind::codes.enrolment_kind as enrolment_kind,
    -- Months before the register's first row take its attributes: nothing better is known.
    case
        when row_number() over (partition by employer_code order by first_month) = 1 then '-infinity'::date
        else first_month
    end as first_month,
    next_month
from months
where first_month < next_month
