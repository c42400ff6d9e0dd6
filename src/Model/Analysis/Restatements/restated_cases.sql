-- One row per case that entered or left a population's figure of a year since a build, newest build first.
select
    changed.build_id,
    changed.case_number,
    changed.change,
    changed.reason,
    changed.employer_code,
    changed.month_before,
    changed.month_after,
    changed.county_before,
    changed.county_after,
    changed.industry_before,
    changed.industry_after,
    changed.result_before,
    changed.result_after,
    changed.ground_before,
    changed.ground_after,
    batch.feed,
    changed.batch_id,
    batch.file_name,
    changed.sheet,
    changed.row_number
from marts.fct_restatement_case as changed
inner join marts.restatement_build as build using (build_id)
left join meta.batch as batch using (batch_id)
where build.built_at > (select built_at from marts.restatement_build where build_id = $since)
    and changed.measure = $measure
    and changed.unit = $unit
    and changed.year = $year
    and ($county::varchar is null or changed.county_code = $county)
    and ($reason::varchar is null or changed.reason = $reason)
order by build.built_at desc, changed.case_number, changed.change
