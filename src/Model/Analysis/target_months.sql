-- One row per unit of a plan, county (null for all) and month that has insured persons, an injury or an application.
select
    member.unit,
    county_code as county,
    cell.month,
    sum(cell.insured_count)::bigint as insured,
    sum(case $measure
        when 'production' then cell.production_cases
        when 'all' then cell.all_cases
        when 'commuting' then cell.commuting_cases
        when 'sudden' then cell.sudden_cases
        when 'deaths' then cell.all_deaths
    end)::bigint as cases,
    sum(cell.pending_cases)::bigint as pending
from marts.mart_incidence_month as cell
inner join marts.plan_unit_member as member using (industry_code, licence, county_code)
where member.plan = $plan and cell.enrolment_kind <> 'project'
group by grouping sets (
    (member.unit, cell.month),
    (member.unit, county_code, cell.month)
)
