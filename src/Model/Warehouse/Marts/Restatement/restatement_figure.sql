-- One row per county, unit and year: what the build before had published; none in the first build.
with cell as (
    select incidence.*
    from earlier.incidence as incidence
    cross join staging.compared as compared
    where incidence.enrolment_kind <> 'project'
        and incidence.month between compared.before_first and compared.before_last
),

unit_cell as (
    select cell.*, figure_unit.unit
    from cell
    inner join staging.figure_unit as figure_unit using (industry_code, licence)
    where figure_unit.side = 'before'
    union all
    select cell.*, 'all' as unit
    from cell
)

select
    county_code,
    unit,
    year(month)::integer as year,
    sum(production_cases)::bigint as production_cases,
    sum(all_cases)::bigint as all_cases,
    sum(insured_count)::bigint as insured_months
from unit_cell
group by all
