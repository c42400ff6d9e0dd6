-- One row per employer and month whose place among the insured may differ from the build before: where it stood and where it stands.
with before as (
    select
        enrolment.*,
        case when enrolment.enrolment_kind <> 'project' then enrolment.insured_count else 0 end as exposed
    from earlier.enrolment as enrolment
),

after as (
    select
        employer_code,
        month,
        insured_count,
        county_code::varchar as county_code,
        industry_code::varchar as industry_code,
        licence::varchar as licence,
        batch_id,
        sheet,
        row_number,
        case when enrolment_kind <> 'project' then insured_count else 0 end as exposed
    from marts.fct_enrolment_month
)

select
    employer_code,
    month,
    before.insured_count as insured_before,
    after.insured_count as insured_after,
    coalesce(before.exposed, 0) as exposed_before,
    coalesce(after.exposed, 0) as exposed_after,
    before.county_code as county_before,
    after.county_code as county_after,
    before.industry_code as industry_before,
    after.industry_code as industry_after,
    before.licence as licence_before,
    after.licence as licence_after,
    -- Why the count differs.
    case
        when before.employer_code is null and not coalesce(month between compared.before_first and compared.before_last, false) then 'new-month'
        when before.employer_code is null and known.batch_id is null then 'enrolment-corrected'
        when after.employer_code is null and current_file.batch_id is null then 'enrolment-corrected'
        when before.employer_code is null or after.employer_code is null then compared.rest
        when (before.batch_id, before.sheet, before.row_number) is distinct from (after.batch_id, after.sheet, after.row_number) then 'enrolment-corrected'
        else compared.rest
    end as why_count,
    -- Why it stands elsewhere.
    case when reregistered.employer_code is not null then 'recoded' else compared.rest end as why_place,
    coalesce(after.batch_id, before.batch_id) as batch_id,
    coalesce(after.sheet, before.sheet) as sheet,
    coalesce(after.row_number, before.row_number) as row_number
from before
full join after using (employer_code, month)
cross join staging.compared as compared
left join earlier.batch as known on after.batch_id = known.batch_id
left join received.raw.batch as current_file on before.batch_id = current_file.batch_id
left join staging.reregistered as reregistered using (employer_code)
where before.exposed is distinct from after.exposed
    or before.county_code is distinct from after.county_code
    or before.industry_code is distinct from after.industry_code
    or before.licence is distinct from after.licence
    or (before.industry_code, before.licence) in (select (industry_code, licence) from staging.recut_cell)
