-- One row per cell of mart_incidence_month, ground, cause and severity that has a recognised injury.
select
    month,
    county_code,
    industry_code,
    licence,
    size_band,
    enrolment_kind,
    ground,
    cause,
    severity,
    is_production,
    is_all,
    count(*) as cases
from marts.fct_injury
where status = 'recognised'
group by all
order by month, county_code, industry_code
