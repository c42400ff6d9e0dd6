-- One row per unit, county (null for all) and month that has insured persons, an injury or an application.
select
    unit_member.unit,
    cell.county_code as county,
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
inner join marts.unit_member using (industry_code, licence)
where cell.enrolment_kind <> 'project'
group by grouping sets (
    (unit_member.unit, cell.month),
    (unit_member.unit, cell.county_code, cell.month)
)
