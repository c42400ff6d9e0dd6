-- One row per year: the figures of a population as published now, and the months that its average rests on, now and in a build before.
with month_change as (
    select
        year,
        sum(months_new) as months_new,
        sum(months_after - months_before) as months_added
    from marts.restatement_year
    where build_id in (
        select build_id
        from marts.restatement_build
        where built_at > (select built_at from marts.restatement_build where build_id = $since)
    )
    group by year
),

-- Months without enrolment lie in no published figure before the first or after the last that has it.
reach as (
    select min(enrolment_month.month) as first_month, any_value(build.data_through) as last_month
    from marts.enrolment_month
    cross join meta.build as build
),

calendar as (
    select year(month) as year, count(*) as months
    from marts.enrolment_month
    group by all
),

figure as (
    select
        year(incidence.month) as year,
        sum(case $measure when 'production' then incidence.production_cases else incidence.all_cases end) as cases,
        sum(incidence.insured_count) as insured_months
    from marts.mart_incidence_month as incidence
    cross join reach
    where incidence.enrolment_kind <> 'project'
        and incidence.month between reach.first_month and reach.last_month
        and ($county::varchar is null or incidence.county_code = $county)
        and ($unit = 'all' or (incidence.industry_code, incidence.licence) in (select (industry_code, licence) from marts.unit_member where unit = $unit))
    group by all
)

select
    year::integer as year,
    coalesce(figure.cases, 0)::bigint as cases,
    coalesce(figure.insured_months, 0)::bigint as insured_months,
    coalesce(calendar.months, 0)::integer as months,
    coalesce(month_change.months_new, 0)::integer as months_new,
    coalesce(month_change.months_added, 0)::integer as months_added
from calendar
full join figure using (year)
full join month_change using (year)
order by year
