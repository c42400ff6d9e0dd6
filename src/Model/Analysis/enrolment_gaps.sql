-- One row: employers that something says should be insured and are not, in a county or all; each once, whatever tells of it.
with insured as (
    select employer_code, month
    from marts.fct_enrolment_month
    where insured_count > 0
),

clues as (
    -- Somebody applied for recognition of an accident in a month without anybody insured.
    select 'injured' as kind, employer_code
    from marts.fct_injury
    anti join insured using (employer_code, month)
    where month between $first::date and $last::date
    union all
    -- A premium was paid for such a month.
    select 'paid' as kind, employer_code
    from marts.fct_contribution_month
    anti join insured using (employer_code, month)
    where month between $first::date and $last::date and premium_paid_fen > 0
    union all
    -- It is registered and not closed, and nobody is insured at the end of the last month.
    select 'registered' as kind, employer_code
    from marts.dim_employer
    anti join (select employer_code from insured where month = $last::date) using (employer_code)
    where is_registered
        and opened_on <= last_day($last::date)
        and (closed_on is null or closed_on > last_day($last::date))
)

select count(distinct clues.employer_code) as employers
from clues
join marts.dim_employer as employer on clues.employer_code = employer.employer_code
where ($kind::varchar is null or clues.kind = $kind::varchar)
    and ($county::varchar is null or employer.county_code = $county::varchar)
