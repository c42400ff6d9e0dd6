-- One row per employer that was inspected: its injuries in the twelve months before and after its first joint inspection, the month itself left out.
with first_visit as (
    select
        employer_code,
        arg_min(inspection_id, visited_on) as inspection_id,
        arg_min(county_code, visited_on) as county_code,
        arg_min(key_industry, visited_on) as key_industry,
        date_trunc('month', min(visited_on))::date as month
    from marts.fct_joint_inspection
    where outcome not in ('planned', 'cancelled')
    group by employer_code
),

months as (
    select
        visit.employer_code,
        case when insured.month < visit.month then 'before' else 'after' end as side,
        insured.month,
        sum(insured.insured_count) as insured
    from first_visit as visit
    join marts.fct_enrolment_month as insured
        on visit.employer_code = insured.employer_code
        and insured.month between visit.month - interval 12 month and visit.month + interval 12 month
        and insured.month <> visit.month
        and insured.enrolment_kind <> 'project'
    group by all
),

injured as (
    select
        visit.employer_code,
        count(*) filter (where injury.month < visit.month) as before_cases,
        count(*) filter (where injury.month > visit.month) as after_cases
    from first_visit as visit
    join marts.fct_injury as injury
        on visit.employer_code = injury.employer_code
        and injury.month between visit.month - interval 12 month and visit.month + interval 12 month
        and injury.month <> visit.month
        and injury.is_production
        and injury.enrolment_kind <> 'project'
    group by visit.employer_code
),

exposed as (
    select
        employer_code,
        coalesce(sum(insured) filter (where side = 'before'), 0) / 12.0 as before_insured,
        coalesce(sum(insured) filter (where side = 'after'), 0) / 12.0 as after_insured
    from months
    group by employer_code
)

select
    visit.employer_code,
    visit.inspection_id,
    visit.county_code,
    visit.key_industry,
    visit.month as inspected_month,
    -- Twelve months after, all of them settled: nothing is compared before that.
    coalesce((visit.month + interval 12 month)::date <= settled.settled_through, false) as is_complete,
    coalesce(injured.before_cases, 0)::integer as before_cases,
    coalesce(exposed.before_insured, 0)::double as before_insured,
    coalesce(injured.after_cases, 0)::integer as after_cases,
    coalesce(exposed.after_insured, 0)::double as after_insured
from first_visit as visit
cross join staging.settled as settled
left join exposed on visit.employer_code = exposed.employer_code
left join injured on visit.employer_code = injured.employer_code
order by visit.employer_code
