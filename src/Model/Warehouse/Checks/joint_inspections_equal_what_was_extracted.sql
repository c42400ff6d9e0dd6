-- One row per count that differs between extracted inspections and marts.
-- zh: 联合检查各表与业务模块抽取的有效记录一致
-- en: Joint-inspection marts equal the current extracted records
with inspections as (
    select
        inspection_id,
        arg_max(withdrawn, batch_id) as withdrawn,
        arg_max(state, batch_id) as state
    from received.raw.joint_inspections
    group by inspection_id
),

findings as (
    select
        inspection_id,
        finding_number,
        arg_max(withdrawn, batch_id) as withdrawn
    from received.raw.joint_findings
    group by inspection_id, finding_number
),

made as (select inspection_id from inspections where not withdrawn and state not in ('planned', 'cancelled')),

extracted as (
    select 'inspections' as what, count(*) as records from made
    union all
    select 'findings' as what, count(*) as records from findings semi join made using (inspection_id) where not withdrawn
),

marts as (
    select 'inspections' as what, coalesce(sum(inspected), 0) as records from marts.mart_joint_inspection_year
    union all
    select 'findings' as what, coalesce(sum(findings), 0) as records from marts.mart_joint_inspection_year
)

select
    what,
    extracted.records as extracted_records,
    marts.records as mart_records
from extracted
join marts using (what)
where extracted.records <> marts.records
