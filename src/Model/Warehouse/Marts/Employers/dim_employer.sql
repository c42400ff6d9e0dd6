-- One row per employer code seen in the register or in any fact.
with registered as (
    select *
    from marts.employer_version
    where valid_to is null
),

-- A registered employer always has an office: only facts without one can name somebody new.
seen as (
    select employer_code, batch_id, sheet, row_number from marts.fct_enrolment_month where county_code = '000000'
    union all
    select employer_code, batch_id, sheet, row_number from marts.fct_injury where county_code = '000000'
    union all
    select employer_code, batch_id, sheet, row_number from marts.fct_occupational_disease where county_code = '000000'
    union all
    select employer_code, batch_id, sheet, row_number from marts.fct_contribution_month where county_code = '000000'
    union all
    select employer_code, batch_id, sheet, row_number from marts.fct_payment where county_code = '000000'
    union all
    select employer_code, batch_id, sheet, row_number from marts.fct_training where county_code = '000000'
    union all
    select employer_code, batch_id, sheet, row_number from marts.fct_inspection where county_code = '000000'
),

unregistered as (
    select *
    from seen
    qualify row_number() over (partition by employer_code order by batch_id, sheet, row_number) = 1
),

latest as (
    select enrolment.employer_code, enrolment.insured_count, enrolment.size_band
    from marts.fct_enrolment_month as enrolment
    join staging.settled as reach on enrolment.month = reach.data_through
),

together as (
    select
        employer_code,
        employer_name,
        county_code,
        industry_code,
        industry_code_sent,
        industry_edition,
        risk_class,
        enrolment_kind,
        licence,
        opened_on,
        closed_on,
        true as is_registered,
        batch_id,
        sheet,
        row_number
    from registered

    union all

    select
        employer_code,
        employer_code as employer_name,
        '000000' as county_code,
        '00' as industry_code,
        null as industry_code_sent,
        null as industry_edition,
        null as risk_class,
        'unit' as enrolment_kind,
        '' as licence,
        null as opened_on,
        null as closed_on,
        false as is_registered,
        batch_id,
        sheet,
        row_number
    from unregistered
)

select
    together.employer_code,
    together.employer_name,
    together.county_code,
    together.industry_code,
    together.industry_code_sent,
    together.industry_edition,
    together.risk_class,
    together.enrolment_kind,
    together.licence,
    together.opened_on,
    together.closed_on,
    coalesce(latest.insured_count, 0) as insured_latest,
    coalesce(latest.size_band, '0') as size_band,
    together.is_registered,
    together.batch_id,
    together.sheet,
    together.row_number
from together
left join latest on together.employer_code = latest.employer_code
order by together.employer_code
