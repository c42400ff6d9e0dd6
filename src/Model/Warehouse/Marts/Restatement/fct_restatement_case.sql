-- One row per build, measure, unit, county and year that a case entered or left since the build before; those of earlier builds are kept.
with measured as (
    select injury.*, 'production' as measure, is_production_before as is_before, is_production_after as is_after
    from staging.restated_injury as injury
    union all
    select injury.*, 'all' as measure, is_all_before as is_before, is_all_after as is_after
    from staging.restated_injury as injury
),

unit_cell as (
    select side, unit, industry_code, licence
    from staging.figure_unit
),

before as (
    select measured.case_number, measured.measure, unit_cell.unit, measured.county_before as county_code, year(measured.month_before) as year
    from measured
    inner join unit_cell on unit_cell.side = 'before' and measured.industry_before = unit_cell.industry_code and measured.licence_before = unit_cell.licence
    where measured.is_before
    union all
    select case_number, measure, 'all' as unit, county_before as county_code, year(month_before) as year
    from measured
    where is_before
),

after as (
    select measured.case_number, measured.measure, unit_cell.unit, measured.county_after as county_code, year(measured.month_after) as year
    from measured
    inner join unit_cell on unit_cell.side = 'after' and measured.industry_after = unit_cell.industry_code and measured.licence_after = unit_cell.licence
    where measured.is_after
    union all
    select case_number, measure, 'all' as unit, county_after as county_code, year(month_after) as year
    from measured
    where is_after
),

moved as (
    select case_number, measure, unit, county_code, year, -1 as change
    from (from before except from after)
    union all
    select case_number, measure, unit, county_code, year, 1 as change
    from (from after except from before)
)

select
    getvariable('build_id')::varchar as build_id,
    moved.measure,
    moved.unit,
    moved.county_code,
    moved.year::integer as year,
    moved.case_number,
    moved.change::integer as change,
    case
        when measured.is_after and not measured.is_before and not coalesce(measured.month_after between compared.before_first and compared.before_last, false) then 'new-month'
        else coalesce(measured.why, compared.rest)
    end as reason,
    measured.employer_code,
    measured.month_before,
    measured.month_after,
    measured.county_before,
    measured.county_after,
    measured.industry_before,
    measured.industry_after,
    measured.result_before,
    measured.result_after,
    measured.ground_before,
    measured.ground_after,
    measured.batch_id,
    measured.sheet,
    measured.row_number
from moved
inner join measured using (case_number, measure)
cross join staging.compared as compared
union all
select
    build_id,
    measure,
    unit,
    county_code,
    year,
    case_number,
    change,
    reason,
    employer_code,
    month_before,
    month_after,
    county_before,
    county_after,
    industry_before,
    industry_after,
    result_before,
    result_after,
    ground_before,
    ground_after,
    batch_id,
    sheet,
    row_number
from earlier.restatement_case
