-- One row per key industry and cell of industry and licence that belongs to it and that anybody in the county is insured or injured in.
select distinct
    unit_member.unit,
    unit_member.industry_code,
    unit_member.licence
from marts.unit_member
inner join marts.mart_incidence_month as cell on unit_member.industry_code = cell.industry_code and unit_member.licence = cell.licence
where unit_member.unit not like 'key-six%'
    and cell.enrolment_kind <> 'project'
    and cell.county_code = $county
    and cell.month between $first and $last
order by all
