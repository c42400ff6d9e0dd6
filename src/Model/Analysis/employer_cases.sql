-- One row per case of the employer without its person, newest first.
select
    injury.case_number,
    injury.occurred_on,
    injury.decided_on,
    injury.status,
    injury.ground,
    injury.cause,
    injury.severity,
    coalesce(injury.is_production, false) as is_production,
    coalesce(injury.is_commuting, false) as is_commuting,
    batch.feed,
    batch.batch_id,
    batch.file_name,
    injury.sheet,
    injury.row_number
from marts.fct_injury as injury
inner join meta.batch as batch using (batch_id)
where injury.employer_code = $code
order by injury.occurred_on desc, injury.case_number
