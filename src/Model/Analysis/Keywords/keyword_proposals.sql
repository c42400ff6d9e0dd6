-- One row per proposal of the counties and kind asked for, the newest accident first.
select
    case_number,
    kind,
    words,
    coalesce(cause, '') as cause,
    coalesce(proposed_cause, '') as proposed_cause,
    employer_code,
    employer_name,
    occurred_on,
    county_code
from marts.fct_keyword_proposal
where ($kind::varchar is null or kind = $kind)
    and ($county::varchar is null or county_code = $county)
order by occurred_on desc, case_number desc, kind
