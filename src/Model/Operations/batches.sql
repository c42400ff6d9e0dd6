-- One row per batch, oldest first.
select
    batch_id,
    feed,
    file_name,
    file_sha256,
    file_bytes,
    loaded_at,
    business_date,
    read_rows,
    accepted_rows,
    quarantined_rows,
    duplicate_rows,
    skipped_rows
from raw.batch
order by batch_id
