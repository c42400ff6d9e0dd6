-- One row per quarantined row of a batch and rule it broke, in the order of the file.
select
    batch_id,
    cast(row_number() over (order by sheet, row_number, column_name, rule, column_header) as integer) as ordinal,
    sheet,
    row_number,
    column_header,
    column_name,
    value,
    rule,
    expected,
    row_json
from raw.quarantine
where batch_id = $batch_id
order by ordinal
