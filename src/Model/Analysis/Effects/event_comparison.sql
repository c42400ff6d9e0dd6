-- One row per employer, year and side, of strata that have both sides. A stratum is what decided who got the event: year, injuries of the year before, size, industry.
with chosen as (
    select
        *,
        -- One by one up to five, then in classes that hold employers enough.
        case
            when last_year_cases <= 5 then last_year_cases
            when last_year_cases <= 7 then 6
            when last_year_cases <= 10 then 8
            when last_year_cases <= 15 then 11
            when last_year_cases <= 24 then 16
            else 25
        end as history
    from marts.mart_event_comparison
    where event = $event
        and ($year::integer is null or year = $year::integer)
        and ($county::varchar is null or county_code = $county::varchar)
        and ($industry::varchar is null or industry_group = $industry::varchar)
)

select
    employer_code as employer,
    year,
    industry_group as industry,
    (dense_rank() over (order by year, industry_group, size_from, history))::integer as stratum,
    is_treated,
    last_year_cases::double as last_year_cases,
    last_year_insured,
    after_cases,
    after_commuting,
    after_insured,
    early_cases,
    early_insured
from chosen
window alike as (partition by year, industry_group, size_from, history)
qualify bool_or(is_treated and after_insured > 0) over alike and bool_or(not is_treated and after_insured > 0) over alike
