-- One row: trainings, inspections and undecided applications of the county in the months.
with

training as (
    select
        count(*) as trainings,
        coalesce(sum(persons), 0) as persons,
        count(distinct employer_code) as employers
    from marts.fct_training
    where county_code = $county and held_on between $first and last_day($last::date)
),

inspection as (
    select
        count(*) as inspections,
        coalesce(sum(findings), 0) as findings,
        count(distinct employer_code) as employers
    from marts.fct_inspection
    where county_code = $county and inspected_on between $first and last_day($last::date)
),

undecided as (
    select coalesce(sum(pending_cases), 0) as pending
    from marts.mart_incidence_month
    where enrolment_kind <> 'project' and county_code = $county and month between $first and $last
)

select
    training.trainings::bigint as trainings,
    training.persons::bigint as persons_trained,
    training.employers::bigint as employers_trained,
    inspection.inspections::bigint as inspections,
    inspection.findings::bigint as findings,
    inspection.employers::bigint as employers_inspected,
    undecided.pending::bigint as pending
from training
cross join inspection
cross join undecided
