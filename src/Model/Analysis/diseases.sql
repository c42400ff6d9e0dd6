-- One row per unit and year that has new disease, a death or, where the unit has a population of its own, insured persons.
with

-- Beyond the last month that the health authority has reported, no case means no report.
reach as (
    select least(data_through, coalesce((select last_month from meta.feed where feed = 'occupational_diseases'), data_through)) as last_month
    from meta.build
),

year_months as (
    select
        year(month)::integer as year,
        count(*)::integer as months
    from marts.enrolment_month
    where month <= (select last_month from reach)
        and ($from::integer is null or year(month) >= $from) and ($to::integer is null or year(month) <= $to)
    group by all
),

card as (
    select
        disease.*,
        case $by
            when 'city' then 'city'
            when 'kind' then disease.disease
            when 'stage' then coalesce(disease.stage, '')
            when 'county' then disease.county_code
            when 'industry' then disease.industry_code
        end as code
    from marts.fct_occupational_disease as disease
    where ($county::varchar is null or disease.county_code = $county)
        and ($industry::varchar is null or disease.industry_code = $industry)
        and (not $pneumoconiosis_only or disease.is_pneumoconiosis)
        and ($by <> 'stage' or disease.is_pneumoconiosis)
),

new_case as (
    select
        card.code,
        year(card.month) as year,
        count(*) as new_cases,
        count(*) filter (where card.is_pneumoconiosis) as pneumoconiosis
    from card
    cross join reach
    where card.is_new and card.month <= reach.last_month
    group by all
),

-- A person's death stands on each later card too, also of another county: it is counted once, by kind once a disease, where the first card stands.
death as (
    select
        first_card.code,
        year(first_card.died_on) as year,
        count(*) as deaths
    from (
        select
            arg_min(card.code, (card.reported_on, card.report_number)) as code,
            arg_min(card.died_on, (card.reported_on, card.report_number)) as died_on
        from card
        cross join reach
        where card.died_on <= last_day(reach.last_month)
        group by card.person_token, case when $by = 'kind' then card.disease end
    ) as first_card
    group by all
),

insured as (
    select
        case $by
            when 'county' then county_code
            when 'industry' then industry_code
            else 'city'
        end as population,
        year(month) as year,
        sum(insured_count) as insured_months
    from marts.mart_incidence_month
    where enrolment_kind <> 'project'
        and month <= (select last_month from reach)
        and ($county::varchar is null or county_code = $county)
        and ($industry::varchar is null or industry_code = $industry)
    group by all
),

unit as (
    select code from card
    union
    select population as code from insured where $by in ('city', 'county', 'industry')
)

select
    unit.code,
    year_months.year,
    year_months.months,
    coalesce(new_case.new_cases, 0)::bigint as new_cases,
    coalesce(new_case.pneumoconiosis, 0)::bigint as pneumoconiosis,
    coalesce(death.deaths, 0)::bigint as deaths,
    coalesce(insured.insured_months, 0)::double / year_months.months as average_insured
from unit
cross join year_months
left join new_case on new_case.code = unit.code and new_case.year = year_months.year
left join death on death.code = unit.code and death.year = year_months.year
left join insured
    on insured.year = year_months.year
    and insured.population = case when $by in ('county', 'industry') then unit.code else 'city' end
where new_case.code is not null or death.code is not null or insured.population is not null
order by code, year
