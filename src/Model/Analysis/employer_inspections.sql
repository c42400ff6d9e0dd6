-- One row per inspection of the employer, newest first.
select
    inspection.inspected_on,
    inspection.kind,
    inspection.findings,
    inspection.result,
    inspection.rectified_on,
    batch.feed,
    batch.batch_id,
    batch.file_name,
    inspection.sheet,
    inspection.row_number
from marts.fct_inspection as inspection
inner join meta.batch as batch using (batch_id)
where inspection.employer_code = $code
order by inspection.inspected_on desc, inspection.kind
