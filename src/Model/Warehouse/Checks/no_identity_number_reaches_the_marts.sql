-- One row per value that looks like an identity number.
-- zh: 汇总层文本列中没有公民身份号码
-- en: No value of the marts looks like an identity number
-- Employer codes and tokens are made by landing and hold no typed text; everything a sender typed freely is searched.
with typed as (
    select employer_name as value from marts.employer_version
    union all
    select unnest([case_number, employer_name]) from marts.fct_injury
    union all
    select case_number from marts.fct_restatement_case
    union all
    select words from marts.fct_keyword_proposal
    union all
    select unnest([report_number, employer_name]) from marts.fct_occupational_disease
    union all
    select unnest([payment_number, case_number]) from marts.fct_payment
    union all
    select unnest([series, name_zh, name_en, area_zh, area_en, unit_zh, unit_en, source_zh, source_en, source_url, licence_zh, licence_en]) from marts.fct_reference_series
)

select
    -- Where it is, not what it is: the message must not carry the number on.
    left(value, 3) || '…' as value_begins
from typed
where length(value) >= 18
    and regexp_matches(value, '(^|[^0-9])[1-9][0-9]{5}(18|19|20)[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx]([^0-9]|$)')
