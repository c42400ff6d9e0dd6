-- One row per year, county, industry and size band that has insured persons or an injury.
select
    year(cell.month)::integer as year,
    cell.county_code as county,
    cell.industry_code as industry,
    cell.size_band as size,
    sum(cell.insured_count)::double / 12 as insured_years,
    sum(case $measure
        when 'production' then cell.production_cases
        when 'all' then cell.all_cases
        when 'commuting' then cell.commuting_cases
        when 'sudden' then cell.sudden_cases
        when 'deaths' then cell.all_deaths
    end)::bigint as cases
from marts.mart_incidence_month as cell
cross join meta.build as build
where cell.enrolment_kind <> 'project'
    and cell.month <= build.settled_through
    and year(cell.month) in (select year(month) from marts.enrolment_month where month <= build.settled_through group by all having count(*) = 12)
group by all
