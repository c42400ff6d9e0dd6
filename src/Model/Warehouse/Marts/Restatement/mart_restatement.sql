-- One row per build, county, unit, year and reason by which a published figure changed since the build before; those of earlier builds are kept.
with cases as (
    select
        county_code,
        unit,
        year,
        reason,
        count(*) filter (where measure = 'production' and change = 1) as production_added,
        count(*) filter (where measure = 'production' and change = -1) as production_removed,
        count(*) filter (where measure = 'all' and change = 1) as all_added,
        count(*) filter (where measure = 'all' and change = -1) as all_removed
    from marts.fct_restatement_case
    where build_id = getvariable('build_id')
    group by all
),

exposure as (
    select
        county_code,
        unit,
        year(month)::integer as year,
        reason,
        sum(insured_added)::bigint as insured_months_added
    from staging.restated_exposure
    group by all
)

select
    getvariable('build_id')::varchar as build_id,
    county_code,
    unit,
    year,
    reason,
    coalesce(cases.production_added, 0) as production_added,
    coalesce(cases.production_removed, 0) as production_removed,
    coalesce(cases.all_added, 0) as all_added,
    coalesce(cases.all_removed, 0) as all_removed,
    coalesce(exposure.insured_months_added, 0) as insured_months_added
from cases
full join exposure using (county_code, unit, year, reason)
union all
select
    build_id,
    county_code,
    unit,
    year,
    reason,
    production_added,
    production_removed,
    all_added,
    all_removed,
    insured_months_added
from earlier.restatement
