-- One row per unit that has a new case or insured persons within a span of months.
with

-- Beyond the last month that the health authority has reported, no case means no report.
reach as (
    select least($to::date, data_through, coalesce((select last_month from meta.feed where feed = 'occupational_diseases'), data_through)) as last_month
    from meta.build
),

first_diagnosis as (
    select
        case $by
            when 'city' then 'city'
            when 'kind' then disease
            when 'stage' then coalesce(stage, '')
            when 'county' then county_code
            when 'industry' then industry_code
            when 'exposure' then coalesce((exposure_months // 12)::varchar, '')
        end as code,
        is_pneumoconiosis
    from marts.fct_occupational_disease
    where is_new
        and month between $from::date and (select last_month from reach)
        and ($county::varchar is null or county_code = $county)
        and ($industry::varchar is null or industry_code = $industry)
        -- A stage is something only pneumoconiosis has.
        and ($by <> 'stage' or is_pneumoconiosis)
        and (not $pneumoconiosis_only or is_pneumoconiosis)
),

counted as (
    select
        code,
        count(*) as new_cases,
        count(*) filter (where is_pneumoconiosis) as pneumoconiosis
    from first_diagnosis
    group by all
),

months as (
    select count(*) as months
    from marts.enrolment_month
    where month between $from::date and (select last_month from reach)
),

insured as (
    select
        case $by
            when 'county' then county_code
            when 'industry' then industry_code
            else 'all'
        end as population,
        sum(insured_count)::double / nullif((select months from months), 0) as average_insured
    from marts.mart_incidence_month
    where enrolment_kind <> 'project'
        and month between $from::date and (select last_month from reach)
        and ($county::varchar is null or county_code = $county)
        and ($industry::varchar is null or industry_code = $industry)
    group by all
)

select
    coalesce(counted.code, insured.population) as code,
    coalesce(counted.new_cases, 0)::bigint as new_cases,
    coalesce(counted.pneumoconiosis, 0)::bigint as pneumoconiosis,
    (select months from months)::integer as months,
    coalesce(insured.average_insured, 0) as average_insured
from counted
full join insured on case when $by in ('county', 'industry') then counted.code else 'all' end = insured.population
where $by in ('county', 'industry') or counted.code is not null
order by code
