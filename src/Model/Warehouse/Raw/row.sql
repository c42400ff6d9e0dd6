-- One row per accepted record of one row of a received file: several where months run across.
select *
from raw.{feed}
where batch_id = $batch
    and sheet = $sheet
    and row_number = $row
order by all
