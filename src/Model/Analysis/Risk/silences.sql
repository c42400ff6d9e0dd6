-- One row per employer whose reporting was looked at and that matches the search.
select *
from marts.employer_silence as looked
where ($code::varchar is null or looked.employer_code = $code)
    and ($text::varchar is null or contains(lower(looked.employer_name), lower($text)) or contains(looked.employer_code, upper($text)))
    and ($county::varchar is null or looked.county_code = $county)
    and ($industry::varchar is null or looked.industry_code = $industry)
    and ($size::varchar is null or looked.size_band = $size)
    and ($unit::varchar is null or (looked.industry_code, looked.licence) in (select (industry_code, licence) from marts.unit_member where unit = $unit))
    and ($most::double is null or looked.discovery_rate <= $most)
