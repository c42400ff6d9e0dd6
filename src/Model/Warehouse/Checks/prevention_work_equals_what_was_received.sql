-- One row per feed and month whose totals differ.
-- zh: 各月培训、检查与接收的有效记录一致
-- en: Trainings and inspections of each month equal the current accepted rows
with current as (
    select
        'trainings' as feed,
        date_trunc('month', held_on)::date as month,
        arg_max(persons, batch_id) as persons_or_faults
    from received.raw.trainings
    group by employer_code, held_on, kind
    union all
    select
        'inspections' as feed,
        date_trunc('month', inspected_on)::date as month,
        arg_max(findings, batch_id) as persons_or_faults
    from received.raw.inspections
    group by employer_code, inspected_on, kind
),

received as (
    select feed, month, count(*) as records, sum(persons_or_faults) as persons_or_faults
    from current
    group by feed, month
),

facts as (
    select 'trainings' as feed, month, persons as persons_or_faults from marts.fct_training
    union all
    select 'inspections' as feed, month, findings as persons_or_faults from marts.fct_inspection
),

marts as (
    select feed, month, count(*) as records, sum(persons_or_faults) as persons_or_faults
    from facts
    group by feed, month
)

select
    feed,
    month,
    received.records as received_records,
    marts.records as marts_records
from received
full join marts using (feed, month)
where received.records is distinct from marts.records
    or received.persons_or_faults is distinct from marts.persons_or_faults
