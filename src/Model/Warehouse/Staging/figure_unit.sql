-- One row per side (before this build, after it), unit of published figures and (industry, licence) cell that belongs to it; the whole is unit 'all' and not listed.
with member as (
    select 'before' as side, key_industry, industry_code, licence
    from earlier.key_industry_member
    union all
    select 'after' as side, key_industry, industry_code, licence
    from marts.key_industry_member
),

-- A build of an earlier release does not say what its plans put together: as today.
plan_unit as (
    select 'after' as side, together, unit
    from meta.plan_unit
    union all
    select 'before' as side, together, unit
    from earlier.plan_unit
    union all
    select 'before' as side, together, unit
    from meta.plan_unit
    where not exists (from earlier.plan_unit)
)

select side, key_industry as unit, industry_code, licence
from member
union
select member.side, plan_unit.together as unit, member.industry_code, member.licence
from member
inner join plan_unit on member.side = plan_unit.side and member.key_industry = plan_unit.unit
