-- One row per ranked employer that matches the search.
with

ranked as (
    select
        *,
        row_number() over (partition by county_code order by risk_rank) as county_rank,
        count(*) over (partition by county_code) as county_employers
    from marts.employer_risk
)

select *
from ranked
where ($code::varchar is null or ranked.employer_code = $code)
    and ($text::varchar is null or contains(lower(ranked.employer_name), lower($text)) or contains(ranked.employer_code, upper($text)))
    and ($county::varchar is null or ranked.county_code = $county)
    and ($industry::varchar is null or ranked.industry_code = $industry)
    and ($size::varchar is null or ranked.size_band = $size)
    and ($unit::varchar is null or (ranked.industry_code, ranked.licence) in (select (industry_code, licence) from marts.unit_member where unit = $unit))
