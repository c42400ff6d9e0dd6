-- One row per application whose place in the figures may differ from the build before: where it stood and where it stands.
with before as (
    select
        injury.*,
        coalesce(injury.enrolment_kind <> 'project' and injury.month between compared.before_first and compared.before_last, false) as is_placed
    from earlier.injury as injury
    cross join staging.compared as compared
),

after as (
    select
        injury.case_number,
        injury.employer_code,
        injury.occurred_on,
        injury.month,
        injury.status,
        injury.result,
        injury.ground,
        injury.is_production,
        injury.is_all,
        injury.county_code::varchar as county_code,
        injury.industry_code::varchar as industry_code,
        injury.licence::varchar as licence,
        injury.enrolment_kind::varchar as enrolment_kind,
        injury.batch_id,
        injury.sheet,
        injury.row_number,
        coalesce(injury.enrolment_kind <> 'project' and injury.month between compared.after_first and compared.after_last, false) as is_placed
    from marts.fct_injury as injury
    cross join staging.compared as compared
)

select
    case_number,
    coalesce(after.employer_code, before.employer_code) as employer_code,
    before.month as month_before,
    after.month as month_after,
    before.county_code as county_before,
    after.county_code as county_after,
    before.industry_code as industry_before,
    after.industry_code as industry_after,
    before.licence as licence_before,
    after.licence as licence_after,
    before.result as result_before,
    after.result as result_after,
    before.ground as ground_before,
    after.ground as ground_after,
    coalesce(before.is_placed and before.is_production, false) as is_production_before,
    coalesce(after.is_placed and after.is_production, false) as is_production_after,
    coalesce(before.is_placed and before.is_all, false) as is_all_before,
    coalesce(after.is_placed and after.is_all, false) as is_all_after,
    -- What is wrong with the row itself, whatever figure it counts in; the first that holds.
    case
        when before.case_number is null then case when known.batch_id is null then 'late' end
        when after.case_number is null then case when current_file.batch_id is null then 'removed' end
        when before.result is null and after.result is not null and after.status = 'recognised' then 'decided'
        when before.result is distinct from after.result and before.status <> 'recognised' and after.status = 'recognised' then 'reinstated'
        when before.result is distinct from after.result and before.status = 'recognised' and after.status <> 'recognised' then 'reversed'
        when before.ground is distinct from after.ground then 'ground-corrected'
        when before.occurred_on is distinct from after.occurred_on then 'date-corrected'
        when (before.county_code, before.industry_code, before.licence, before.enrolment_kind) is distinct from (after.county_code, after.industry_code, after.licence, after.enrolment_kind)
            and (before.employer_code <> after.employer_code or reregistered.employer_code is not null) then 'recoded'
    end as why,
    coalesce(after.batch_id, before.batch_id) as batch_id,
    coalesce(after.sheet, before.sheet) as sheet,
    coalesce(after.row_number, before.row_number) as row_number
from before
full join after using (case_number)
left join earlier.batch as known on after.batch_id = known.batch_id
left join received.raw.batch as current_file on before.batch_id = current_file.batch_id
left join staging.reregistered as reregistered on coalesce(after.employer_code, before.employer_code) = reregistered.employer_code
cross join staging.compared as compared
where before.is_placed is distinct from after.is_placed
    or before.is_production is distinct from after.is_production
    or before.is_all is distinct from after.is_all
    or before.county_code is distinct from after.county_code
    or before.industry_code is distinct from after.industry_code
    or before.licence is distinct from after.licence
    or before.month is distinct from after.month
    or (before.industry_code, before.licence) in (select (industry_code, licence) from staging.recut_cell)
