-- One row: new occupational diseases of the months that the health authority has reported, and who was insured in them.
with

reach as (
    select least($last::date, coalesce((select last_month from meta.feed where feed = 'occupational_diseases'), $last::date)) as last_month
),

year_month as (
    select count(*)::integer as months
    from marts.enrolment_month
    where month between $first and (select last_month from reach)
),

own as (
    select
        count(*) as cases,
        count(*) filter (where is_pneumoconiosis) as pneumoconiosis
    from marts.fct_occupational_disease
    where is_new and county_code = $county and month between $first and (select last_month from reach)
),

city as (
    select
        sum(cases) as cases,
        sum(cases) filter (where is_pneumoconiosis) as pneumoconiosis
    from marts.city_disease_month
    where month between $first and (select last_month from reach)
),

insured as (
    select sum(insured_count) as months
    from marts.mart_incidence_month
    where enrolment_kind <> 'project' and county_code = $county and month between $first and (select last_month from reach)
),

city_insured as (
    select sum(insured_count) as months
    from marts.city_incidence_month
    where month between $first and (select last_month from reach)
)

select
    own.cases::bigint as cases,
    own.pneumoconiosis::bigint as pneumoconiosis,
    coalesce(insured.months, 0)::double / nullif(year_month.months, 0) as insured,
    coalesce(city.cases, 0)::bigint as city_cases,
    coalesce(city.pneumoconiosis, 0)::bigint as city_pneumoconiosis,
    coalesce(city_insured.months, 0)::double / nullif(year_month.months, 0) as city_insured
from own
cross join city
cross join insured
cross join city_insured
cross join year_month
