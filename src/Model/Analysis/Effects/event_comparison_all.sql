-- One row per year and industry group: those with the event, and everybody, whether alike or not.
select
    year,
    industry_group as industry,
    count(*) filter (where is_treated)::integer as treated,
    coalesce(sum(after_insured) filter (where is_treated), 0)::double as treated_after_insured,
    coalesce(sum(last_year_insured) filter (where is_treated), 0)::double as treated_last_year_insured,
    sum(after_cases)::double as after_cases,
    sum(after_insured)::double as after_insured,
    sum(last_year_cases)::double as last_year_cases,
    sum(last_year_insured)::double as last_year_insured
from marts.mart_event_comparison
where event = $event
    and ($year::integer is null or year = $year::integer)
    and ($county::varchar is null or county_code = $county::varchar)
    and ($industry::varchar is null or industry_group = $industry::varchar)
group by all
