-- One row per finding of a joint inspection that took place.
select
    finding.inspection_id,
    finding.finding_number,
    finding.kind,
    finding.department,
    inspection.county_code,
    inspection.year,
    finding.fixed_on,
    finding.batch_id,
    finding.sheet,
    finding.row_number
from staging.joint_findings as finding
join marts.fct_joint_inspection as inspection on finding.inspection_id = inspection.inspection_id
where inspection.outcome not in ('planned', 'cancelled')
order by inspection.visited_on, finding.inspection_id, finding.finding_number
