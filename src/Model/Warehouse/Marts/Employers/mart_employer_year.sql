-- One row per employer and year in which any feed names it: the inputs of floating rates.
with months_of_year as (
    -- Twelve, fewer in the year that is still running.
    select year(month) as year, count(distinct month) as months, max(month) as last_month
    from marts.mart_incidence_month
    where insured_count > 0
    group by all
),

base_rate as (
    select
        risk_class::integer as risk_class,
        rate_percent::decimal(9, 4) as rate_percent,
        valid_from::date as valid_from,
        coalesce(valid_to::date, 'infinity'::date) as valid_to
    from codes.base_rates
    where area = 'national'
),

together as (
    select
        employer_year.*,
        insured_months / months_of_year.months as average_insured,
        exposed_months / months_of_year.months as average_exposed,
        coalesce(least(months_of_year.last_month, make_date(year, 12, 1)), make_date(year, 12, 1)) as last_month
    from staging.employer_year as employer_year
    left join months_of_year using (year)
)

select
    together.employer_code,
    together.year::integer as year,
    coalesce(together.average_insured, 0) as average_insured,
    coalesce(together.months_insured, 0) as months_insured,
    coalesce(together.production_cases, 0) as production_cases,
    coalesce(together.all_cases, 0) as all_cases,
    coalesce(together.deaths, 0) as deaths,
    coalesce(together.disease_cases, 0) as disease_cases,
    coalesce(together.wage_base_fen, 0) as wage_base_fen,
    coalesce(together.premium_due_fen, 0) as premium_due_fen,
    coalesce(together.premium_paid_fen, 0) as premium_paid_fen,
    coalesce(together.fund_paid_fen, 0) as fund_paid_fen,
    coalesce(together.employer_paid_fen, 0) as employer_paid_fen,
    coalesce(together.fund_paid_fen, 0) / nullif(together.premium_paid_fen, 0) as pay_ratio,
    coalesce(together.exposed_cases, 0) as exposed_cases,
    coalesce(together.average_exposed, 0) as average_exposed,
    coalesce(together.exposed_cases, 0) / nullif(together.average_exposed, 0) * 1000 as incidence_per_1000,
    coalesce(together.trainings, 0) as trainings,
    coalesce(together.inspections, 0) as inspections,
    employer.risk_class,
    base_rate.rate_percent as base_rate_percent,
    coalesce(employer.county_code, '000000') as county_code,
    coalesce(employer.industry_code, '00') as industry_code,
    coalesce(employer.licence, '') as licence,
    coalesce(employer.enrolment_kind, 'unit') as enrolment_kind,
    coalesce(band.size_band, '0') as size_band
from together
left join staging.employer_span as employer
    on together.employer_code = employer.employer_code
    and together.last_month >= employer.first_month
    and together.last_month < employer.next_month
left join base_rate
    on employer.risk_class = base_rate.risk_class
    and together.last_month >= base_rate.valid_from
    and together.last_month < base_rate.valid_to
left join codes.size_bands as band
    on ceil(together.average_insured) between band.lower::bigint and coalesce(band.upper::bigint, 9223372036854775807)
order by together.employer_code, together.year
