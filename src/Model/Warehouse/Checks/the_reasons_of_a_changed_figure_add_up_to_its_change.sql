-- One row per unit, county and year of which the reasons do not lead from what the build before had published to what this one does.
-- zh: 变动台账各项原因之和等于新旧数字之差
-- en: The reasons in the ledger of changes add up to the difference between the old and the new figure
with reach as (
    select min(month) filter (where insured_count > 0) as first_month, max(month) as last_month
    from marts.fct_enrolment_month
),

unit_cell as (
    select key_industry as unit, industry_code, licence
    from marts.key_industry_member
    union
    select plan_unit.together as unit, member.industry_code, member.licence
    from marts.key_industry_member as member
    inner join meta.plan_unit as plan_unit on member.key_industry = plan_unit.unit
),

cell as (
    select incidence.month, incidence.county_code, incidence.industry_code, incidence.licence, incidence.production_cases, incidence.all_cases, incidence.insured_count
    from marts.mart_incidence_month as incidence
    cross join reach
    where incidence.enrolment_kind <> 'project' and incidence.month between reach.first_month and reach.last_month
),

now_published as (
    select unit_cell.unit, cell.county_code::varchar as county_code, year(cell.month) as year, cell.production_cases, cell.all_cases, cell.insured_count as insured_months
    from cell
    inner join unit_cell using (industry_code, licence)
    union all
    select 'all' as unit, county_code::varchar as county_code, year(month) as year, production_cases, all_cases, insured_count as insured_months
    from cell
),

-- What leads from then to now, taken away from both: nothing may be left.
side as (
    from now_published
    union all by name
    select unit, county_code, year, -production_cases as production_cases, -all_cases as all_cases, -insured_months as insured_months
    from marts.restatement_figure
    union all by name
    select
        unit,
        county_code,
        year,
        production_removed - production_added as production_cases,
        all_removed - all_added as all_cases,
        -insured_months_added as insured_months
    from marts.mart_restatement
    inner join meta.build using (build_id)
)

select
    unit,
    county_code,
    year,
    sum(production_cases) as production_cases_left,
    sum(all_cases) as all_cases_left,
    sum(insured_months) as insured_months_left
from side
-- The first build has nothing to be compared with.
where exists (from marts.restatement_build as told inner join meta.build as build using (build_id) where told.previous_build is not null)
group by all
having sum(production_cases) <> 0 or sum(all_cases) <> 0 or sum(insured_months) <> 0
