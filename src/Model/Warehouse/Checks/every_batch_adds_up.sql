-- One row per file whose rows do not add up.
-- zh: 每个文件：读取＝接受＋隔离＋重复，接受的行数与留存一致
-- en: In every file, read = accepted + quarantined + duplicate, and the accepted rows are kept
select
    batch_id,
    batch.feed,
    batch.file_name,
    batch.read_rows,
    batch.accepted_rows,
    batch.quarantined_rows,
    batch.duplicate_rows,
    kept.rows as kept_rows
from meta.batch as batch
full join meta.kept as kept using (batch_id)
where batch.read_rows is distinct from batch.accepted_rows + batch.quarantined_rows + batch.duplicate_rows
    or batch.accepted_rows <> coalesce(kept.rows, 0)
