-- One row per key industry with inspected employers, of a county or all: injuries before and after where the months after are settled.
select
    key_industry,
    count(*)::integer as employers,
    count(*) filter (where is_complete)::integer as compared,
    coalesce(sum(before_cases) filter (where is_complete), 0)::integer as before_cases,
    coalesce(sum(before_insured) filter (where is_complete), 0)::double as before_insured,
    coalesce(sum(after_cases) filter (where is_complete), 0)::integer as after_cases,
    coalesce(sum(after_insured) filter (where is_complete), 0)::double as after_insured
from marts.mart_inspected_employer
where $county::varchar is null or county_code = $county::varchar
group by key_industry
order by key_industry
