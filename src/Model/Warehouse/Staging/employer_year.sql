-- One row per employer and year in which any feed names it: what each feed says of that year, null where it is silent.
with enrolled as (
    select
        employer_code,
        year(month) as year,
        sum(insured_count)::bigint as insured_months,
        coalesce(sum(insured_count) filter (where enrolment_kind <> 'project'), 0)::bigint as exposed_months,
        count(*) filter (where insured_count > 0) as months_insured
    from marts.fct_enrolment_month
    group by all
),

injured as (
    select
        employer_code,
        year(month) as year,
        count(*) filter (where is_production) as production_cases,
        count(*) filter (where is_production and enrolment_kind <> 'project') as exposed_cases,
        count(*) filter (where is_all) as all_cases,
        count(*) filter (where is_all and is_fatal) as deaths
    from marts.fct_injury
    group by all
),

diseased as (
    select employer_code, year(month) as year, count(*) filter (where is_new) as disease_cases
    from marts.fct_occupational_disease
    group by all
),

contributed as (
    select
        employer_code,
        year(month) as year,
        sum(wage_base_fen)::bigint as wage_base_fen,
        sum(premium_due_fen)::bigint as premium_due_fen,
        sum(premium_paid_fen)::bigint as premium_paid_fen
    from marts.fct_contribution_month
    group by all
),

benefited as (
    select
        employer_code,
        year(paid_month) as year,
        coalesce(sum(amount_fen) filter (where payer = 'fund'), 0)::bigint as fund_paid_fen,
        coalesce(sum(amount_fen) filter (where payer = 'employer'), 0)::bigint as employer_paid_fen
    from marts.fct_payment
    group by all
),

trained as (
    select employer_code, year(month) as year, count(*) as trainings
    from marts.fct_training
    group by all
),

inspected as (
    select employer_code, year(month) as year, count(*) as inspections
    from marts.fct_inspection
    group by all
)

select
    employer_code,
    year,
    insured_months,
    exposed_months,
    months_insured,
    production_cases,
    exposed_cases,
    all_cases,
    deaths,
    disease_cases,
    wage_base_fen,
    premium_due_fen,
    premium_paid_fen,
    fund_paid_fen,
    employer_paid_fen,
    trainings,
    inspections
from enrolled
full join injured using (employer_code, year)
full join diseased using (employer_code, year)
full join contributed using (employer_code, year)
full join benefited using (employer_code, year)
full join trained using (employer_code, year)
full join inspected using (employer_code, year)
