-- One row: the register row behind an employer; none when the register lacks it.
select
    batch.feed,
    batch.batch_id,
    batch.file_name,
    employer.sheet,
    employer.row_number
from marts.dim_employer as employer
inner join meta.batch as batch using (batch_id)
where employer.employer_code = $code
