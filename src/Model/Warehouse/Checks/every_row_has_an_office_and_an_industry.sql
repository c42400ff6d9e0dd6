-- One row per fact, county and industry that no dimension knows.
-- zh: 每行都有经办机构与行业归属
-- en: Every row has an office and an industry that the dimensions know
with cells as (
    select distinct county_code, industry_code from marts.mart_incidence_month
    union
    select distinct county_code, industry_code from marts.fct_contribution_month
    union
    select distinct county_code, industry_code from marts.fct_payment
    union
    select distinct county_code, industry_code from marts.fct_occupational_disease
    union
    select distinct county_code, industry_code from marts.dim_employer
)

select
    cells.county_code,
    cells.industry_code
from cells
left join marts.dim_county as county on cells.county_code = county.county_code
left join marts.dim_industry as industry on cells.industry_code = industry.industry_code
where county.county_code is null or industry.industry_code is null
