-- One row per joint inspection of an employer, and what came of it by the day of the build. No last day while an order is suspended: not overdue.
with found as (
    select inspection_id, count(*) as findings
    from staging.joint_findings
    group by inspection_id
)

select
    inspection.inspection_id,
    inspection.employer_code,
    coalesce(inspection.county_code, 'city') as county_code,
    coalesce(inspection.key_industry, 'none') as key_industry,
    inspection.plan_id is not null as is_drawn,
    inspection.risk_group,
    inspection.state,
    inspection.visited_on,
    year(inspection.visited_on)::integer as year,
    inspection.ordered_on,
    inspection.due_on,
    inspection.reported_on,
    inspection.transferred_on,
    inspection.failed_rechecks,
    inspection.extensions,
    inspection.penalty as penalty_fen,
    coalesce(found.findings, 0)::bigint as findings,
    case
        when inspection.state = 'cancelled' then 'cancelled'
        when inspection.state = 'planned' then 'planned'
        when inspection.transferred_on is not null then 'transferred'
        when inspection.state = 'closed' and inspection.ordered_on is null then 'clean'
        when inspection.state = 'closed' and inspection.reported_on <= inspection.due_on and inspection.failed_rechecks = 0 then 'in_time'
        when inspection.state = 'closed' then 'late'
        when inspection.state = 'ordered' and inspection.due_on < getvariable('business_date')::date then 'overdue'
        else 'open'
    end as outcome,
    inspection.batch_id,
    inspection.sheet,
    inspection.row_number
from staging.joint_inspections as inspection
left join found on inspection.inspection_id = found.inspection_id
order by inspection.visited_on, inspection.inspection_id
