-- One row per key industry and (industry, licence) cell that belongs to it.
with licences as (
    select '' as licence
    union all
    select distinct licence from codes.key_industry_members where licence is not null
)

-- A member named by division alone holds the division with and without licence;
-- one named by licence alone holds every division that has it.
select distinct
    member.key_industry,
    industry.industry_code,
    licences.licence
from codes.key_industry_members as member
cross join marts.dim_industry as industry
cross join licences
where (member.division_2017 is null or member.division_2017 = industry.industry_code)
    and (member.licence is null or member.licence = licences.licence)
order by key_industry, industry_code, licence
