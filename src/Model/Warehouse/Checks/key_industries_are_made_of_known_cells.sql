-- One row per member that is no cell, and key industry without any.
-- zh: 重点行业由已知的行业与许可组成
-- en: Key industries are made of industries and licences that exist
select
    member.key_industry,
    member.industry_code,
    member.licence
from marts.key_industry_member as member
left join marts.dim_key_industry as key_industry on member.key_industry = key_industry.key_industry
left join marts.dim_industry as industry on member.industry_code = industry.industry_code
where key_industry.key_industry is null or industry.industry_code is null
