-- One row per employer and month of which the insured of a population's year changed since a build, newest build first; months published for the first time are left out.
select
    changed.build_id,
    changed.employer_code,
    changed.month,
    changed.reason,
    changed.insured_added,
    changed.insured_before,
    changed.insured_after,
    changed.county_before,
    changed.county_after,
    changed.industry_before,
    changed.industry_after,
    batch.feed,
    changed.batch_id,
    batch.file_name,
    changed.sheet,
    changed.row_number
from marts.fct_restatement_exposure as changed
inner join marts.restatement_build as build using (build_id)
left join meta.batch as batch using (batch_id)
where build.built_at > (select built_at from marts.restatement_build where build_id = $since)
    and changed.unit = $unit
    and changed.year = $year
    and ($county::varchar is null or changed.county_code = $county)
    and ($reason::varchar is null or changed.reason = $reason)
order by build.built_at desc, changed.employer_code, changed.month
