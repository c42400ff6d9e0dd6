-- One row per year of the employer.
select
    year,
    average_insured,
    months_insured,
    production_cases,
    all_cases,
    deaths,
    disease_cases,
    wage_base_fen,
    premium_due_fen,
    premium_paid_fen,
    fund_paid_fen,
    employer_paid_fen,
    pay_ratio,
    exposed_cases,
    average_exposed,
    incidence_per_1000,
    trainings,
    inspections,
    risk_class,
    base_rate_percent
from marts.mart_employer_year
where employer_code = $code
order by year
