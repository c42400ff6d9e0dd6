-- One row per employer whose register rows differ from those of the build before.
with before_row as (
    select employer_code, county_code, industry_code_sent, industry_edition, licence, enrolment_kind, valid_from, valid_to
    from earlier.employer_version
),

after_row as (
    select employer_code, county_code::varchar as county_code, industry_code_sent, industry_edition, licence::varchar as licence, enrolment_kind::varchar as enrolment_kind, valid_from, valid_to
    from marts.employer_version
)

select distinct employer_code
from (
    (from before_row except from after_row)
    union all
    (from after_row except from before_row)
)
