-- One row per training of the employer, newest first.
select
    training.held_on,
    training.kind,
    training.persons,
    training.passed,
    training.hours::double as hours,
    batch.feed,
    batch.batch_id,
    batch.file_name,
    training.sheet,
    training.row_number
from marts.fct_training as training
inner join meta.batch as batch using (batch_id)
where training.employer_code = $code
order by training.held_on desc, training.kind
