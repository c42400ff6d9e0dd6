-- One row per unit (all, key industry, division) that anybody in the city is insured or injured in: the county's own sums and those of the whole city.
with

year_month as (
    select count(*)::integer as months
    from marts.enrolment_month
    where month between $first and $last
),

own_cell as (
    select
        industry_code,
        licence,
        sum(insured_count) as insured_months,
        sum(production_cases) as cases
    from marts.mart_incidence_month
    where enrolment_kind <> 'project' and county_code = $county and month between $first and $last
    group by all
),

city_cell as (
    select
        industry_code,
        licence,
        sum(insured_count) as insured_months,
        sum(production_cases) as cases
    from marts.city_incidence_month
    where month between $first and $last
    group by all
),

cell as (
    select
        city_cell.industry_code,
        city_cell.licence,
        coalesce(own_cell.cases, 0) as cases,
        coalesce(own_cell.insured_months, 0) as insured_months,
        city_cell.cases as city_cases,
        city_cell.insured_months as city_insured_months
    from city_cell
    left join own_cell on city_cell.industry_code = own_cell.industry_code and city_cell.licence = own_cell.licence
),

member as (
    select 'total' as kind, '' as code, industry_code, licence from cell
    union all
    select 'division' as kind, industry_code as code, industry_code, licence from cell
    union all
    select 'key_industry' as kind, unit as code, industry_code, licence from marts.unit_member where unit not like 'key-six%'
)

select
    member.kind,
    member.code,
    sum(cell.cases)::bigint as cases,
    sum(cell.insured_months)::double / nullif(year_month.months, 0) as insured,
    sum(cell.city_cases)::bigint as city_cases,
    sum(cell.city_insured_months)::double / nullif(year_month.months, 0) as city_insured
from member
inner join cell on member.industry_code = cell.industry_code and member.licence = cell.licence
cross join year_month
group by member.kind, member.code, year_month.months
order by member.kind, member.code
