-- One row per employer and settled month: sums from the first month on, so that what lies between two months is a difference.
with exposed as (
    select employer_code, month, insured_count, county_code, industry_code, licence
    from marts.fct_enrolment_month
    where enrolment_kind <> 'project' and insured_count > 0
),

injured as (
    select
        employer_code,
        month,
        count(*) filter (where is_production) as cases,
        count(*) filter (where is_all and ground = '14-6') as commuting
    from marts.fct_injury
    where enrolment_kind <> 'project'
    group by all
)

select
    employer.employer_code,
    calendar.month,
    exposed.county_code,
    exposed.industry_code,
    exposed.licence,
    coalesce(exposed.insured_count, 0)::integer as insured,
    (sum(coalesce(exposed.insured_count, 0)) over so_far)::integer as insured_months,
    (sum(coalesce(injured.cases, 0)) over so_far)::integer as cases,
    (sum(coalesce(injured.commuting, 0)) over so_far)::integer as commuting
from (select distinct employer_code from exposed) as employer
cross join (select month from marts.dim_month where is_settled) as calendar
left join exposed on employer.employer_code = exposed.employer_code and calendar.month = exposed.month
left join injured on employer.employer_code = injured.employer_code and calendar.month = injured.month
window so_far as (partition by employer.employer_code order by calendar.month)
