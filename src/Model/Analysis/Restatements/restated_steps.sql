-- One row per year and reason by which the figures of a population changed since a build.
select
    year,
    reason,
    sum(case $measure when 'production' then production_added else all_added end)::bigint as added,
    sum(case $measure when 'production' then production_removed else all_removed end)::bigint as removed,
    sum(insured_months_added)::bigint as insured_months
from marts.mart_restatement
where build_id in (
    select build_id
    from marts.restatement_build
    where built_at > (select built_at from marts.restatement_build where build_id = $since)
)
    and unit = $unit
    and ($county::varchar is null or county_code = $county)
group by all
