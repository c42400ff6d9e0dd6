-- One row per fact and batch that no file stands behind.
-- zh: 每一行事实记录都能追溯到接收的文件
-- en: Every fact row names a file that was received
with named as (
    select distinct 'fct_enrolment_month' as fact, batch_id from marts.fct_enrolment_month
    union all
    select distinct 'fct_contribution_month' as fact, batch_id from marts.fct_contribution_month
    union all
    select distinct 'fct_payment' as fact, batch_id from marts.fct_payment
    union all
    select distinct 'fct_injury' as fact, batch_id from marts.fct_injury
    union all
    select distinct 'fct_occupational_disease' as fact, batch_id from marts.fct_occupational_disease
    union all
    select distinct 'fct_training' as fact, batch_id from marts.fct_training
    union all
    select distinct 'fct_inspection' as fact, batch_id from marts.fct_inspection
    union all
    select distinct 'fct_construction_month' as fact, batch_id from marts.fct_construction_month
    union all
    select distinct 'fct_joint_meeting' as fact, batch_id from marts.fct_joint_meeting
    union all
    select distinct 'fct_joint_attendance' as fact, batch_id from marts.fct_joint_attendance
    union all
    select distinct 'fct_joint_resolution' as fact, batch_id from marts.fct_joint_resolution
    union all
    select distinct 'fct_joint_inspection' as fact, batch_id from marts.fct_joint_inspection
    union all
    select distinct 'fct_joint_finding' as fact, batch_id from marts.fct_joint_finding
    union all
    select distinct 'fct_reference_series' as fact, batch_id from marts.fct_reference_series
    union all
    select distinct 'employer_version' as fact, batch_id from marts.employer_version
    union all
    select distinct 'dim_employer' as fact, batch_id from marts.dim_employer
)

select
    named.fact,
    named.batch_id
from named
left join meta.batch as batch on named.batch_id = batch.batch_id
where batch.batch_id is null
