-- One row per accident text: those of cases, and those of the labelled sample on which the keyword rules are measured.
select
    'case' as source,
    case_number as id,
    cause,
    description as text,
    employer_code,
    occurred_on
from staging.accidents
where description is not null

union all

select
    'label' as source,
    narrative as id,
    cause,
    text,
    null as employer_code,
    null as occurred_on
from codes.labelled_narratives
