-- One row per registered employer and span of unchanged attributes.
with registered as (
    select
        employer.employer_code,
        employer.employer_name,
        employer.county_code,
        bridge.industry_code,
        employer.industry_code as industry_code_sent,
        employer.industry_edition,
        employer.risk_class,
        employer.enrolment_kind,
        case when employer.hazchem_licence then 'hazchem' else '' end as licence,
        employer.opened_on,
        employer.closed_on,
        employer.effective_from as valid_from,
        employer.batch_id,
        employer.sheet,
        employer.row_number,
        -- What makes a new span when it differs from the row before.
        row(
            employer.employer_name, employer.county_code, employer.industry_code, employer.industry_edition,
            employer.risk_class, employer.enrolment_kind, coalesce(employer.hazchem_licence, false),
            employer.opened_on, employer.closed_on
        ) as attributes
    from staging.employers as employer
    join marts.industry_bridge as bridge
        on employer.industry_edition = bridge.edition and employer.industry_code = bridge.code_sent
),

changes as (
    select *
    from registered
    qualify attributes is distinct from lag(attributes) over (partition by employer_code order by valid_from)
)

select
    employer_code,
    employer_name,
    county_code,
    industry_code,
    industry_code_sent,
    industry_edition::integer as industry_edition,
    risk_class::integer as risk_class,
    enrolment_kind,
    licence,
    opened_on,
    closed_on,
    valid_from,
    lead(valid_from) over (partition by employer_code order by valid_from) as valid_to,
    batch_id,
    sheet,
    row_number
from changes
order by employer_code, valid_from
