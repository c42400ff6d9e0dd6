-- One row per moment and employer with an injury in the twelve months whose enrolment was in: its count, what its division's rate expects of as many
-- insured persons, and how much employers of a division differ beyond chance (frailty: variance of a factor with mean 1, by moments over all employers).
-- Appended to moments.sql. $serious: serious and fatal injuries alone. What was undecided then counts unless it happened on the way to work.
, span as (
    select known_on, data_through as last, (data_through - interval 11 month)::date as first
    from moment
    where data_through - interval 11 month >= first_month
),

exposed as (
    select
        span.known_on,
        span.first,
        span.last,
        enrolment.employer_code,
        max_by(enrolment.industry_code, enrolment.month) as industry_code,
        max_by(enrolment.county_code, enrolment.month) as county_code,
        sum(enrolment.insured_count) / 12.0 as exposure
    from span
    inner join marts.fct_enrolment_month as enrolment on enrolment.month between span.first and span.last
    where enrolment.enrolment_kind <> 'project' and enrolment.insured_count > 0
    group by all
),

counted as (
    select span.known_on, injury.employer_code, count(*) as cases
    from span
    inner join marts.fct_injury as injury
        on injury.month between span.first and span.last and injury.reported_on <= span.known_on
    where injury.enrolment_kind <> 'project'
        and (not $serious::boolean or injury.severity in ('serious', 'fatal'))
        and case
            when injury.decided_on <= span.known_on then injury.is_production
            else not coalesce(injury.is_commuting, false)
        end
    group by all
),

both_known as (
    select exposed.*, coalesce(counted.cases, 0) as cases
    from exposed
    left join counted using (known_on, employer_code)
),

rated as (
    select
        *,
        exposure * (sum(cases) over division) / (sum(exposure) over division) as expected
    from both_known
    window division as (partition by known_on, industry_code)
),

spread as (
    select
        known_on,
        count(*) as tested,
        greatest(0, sum((cases - expected) * (cases - expected) - expected) / nullif(sum(expected * expected), 0)) as frailty
    from rated
    group by known_on
)

select
    rated.known_on,
    rated.first,
    rated.last,
    rated.county_code::varchar as county,
    rated.industry_code::varchar as industry,
    rated.employer_code as employer,
    employer.employer_name,
    rated.exposure::double as exposure,
    rated.expected::double as expected,
    rated.cases::bigint as cases,
    spread.tested::bigint as tested,
    spread.frailty::double as frailty
from rated
inner join spread using (known_on)
left join marts.dim_employer as employer using (employer_code)
where rated.cases > 0
order by rated.known_on, employer
