-- One row per unit, county, employer, month and reason by which the insured of this build differ from those of the build before.
with before as (
    select enrolment.*, figure_unit.unit
    from staging.restated_enrolment as enrolment
    inner join staging.figure_unit as figure_unit
        on figure_unit.side = 'before' and enrolment.industry_before = figure_unit.industry_code and enrolment.licence_before = figure_unit.licence
    where enrolment.exposed_before > 0
    union all
    select enrolment.*, 'all' as unit
    from staging.restated_enrolment as enrolment
    where enrolment.exposed_before > 0
),

after as (
    select enrolment.*, figure_unit.unit
    from staging.restated_enrolment as enrolment
    inner join staging.figure_unit as figure_unit
        on figure_unit.side = 'after' and enrolment.industry_after = figure_unit.industry_code and enrolment.licence_after = figure_unit.licence
    where enrolment.exposed_after > 0
    union all
    select enrolment.*, 'all' as unit
    from staging.restated_enrolment as enrolment
    where enrolment.exposed_after > 0
),

-- The same unit and county on both sides: only the count differs.
stayed as (
    select after.unit, after.county_after as county_code, after.employer_code, after.month, after.why_count as reason, after.exposed_after - after.exposed_before as insured_added
    from after
    inner join before using (unit, employer_code, month)
    where before.county_before = after.county_after
),

-- What left takes its count of then along; where it arrives, what the count differs by is a correction of its own.
left_behind as (
    select
        before.unit,
        before.county_before as county_code,
        before.employer_code,
        before.month,
        case when coalesce(before.insured_after, 0) = 0 then before.why_count else before.why_place end as reason,
        -before.exposed_before as insured_added
    from before
    left join after using (unit, employer_code, month)
    where after.county_after is distinct from before.county_before
),

arrived as (
    select
        after.unit,
        after.county_after as county_code,
        after.employer_code,
        after.month,
        after.why_place,
        after.why_count,
        after.insured_before,
        after.exposed_before,
        after.exposed_after
    from after
    left join before using (unit, employer_code, month)
    where before.county_before is distinct from after.county_after
),

added as (
    from stayed
    union all
    from left_behind
    union all
    select unit, county_code, employer_code, month, why_place as reason, exposed_before as insured_added
    from arrived
    where exposed_before > 0
    union all
    select unit, county_code, employer_code, month, why_count as reason, exposed_after - exposed_before as insured_added
    from arrived
    where exposed_before > 0
    union all
    select unit, county_code, employer_code, month, case when insured_before > 0 then why_place else why_count end as reason, exposed_after as insured_added
    from arrived
    where exposed_before = 0
)

select unit, county_code, employer_code, month, reason, sum(insured_added)::bigint as insured_added
from added
group by all
having sum(insured_added) <> 0
