-- One row per build that the ledger knows, and whether it changed a figure that the scope sees.
select
    build.build_id,
    build.previous_build,
    build.built_at,
    build.business_date,
    build.data_through,
    build.changed_models,
    exists (from marts.mart_restatement as changed where changed.build_id = build.build_id) as has_changes
from marts.restatement_build as build
order by build.built_at desc, build.build_id desc
