-- One row per build that the ledger knows: this one and those before it.
select
    getvariable('build_id')::varchar as build_id,
    compared.previous_build,
    getvariable('built_at')::timestamp as built_at,
    getvariable('business_date')::date as business_date,
    reach.data_through,
    compared.previous_through,
    compared.changed_models
from (select max(month) as data_through from marts.fct_enrolment_month) as reach
left join staging.compared as compared on true
union all
select
    build_id,
    previous_build,
    built_at,
    business_date,
    data_through,
    previous_through,
    changed_models
from earlier.restatement_build
