-- One row per national cause that the bridge leaves out, code of the bridge that no list knows, and month whose bridged cases are not the recognised ones.
-- zh: 每个国家事故类别都有对照，对照表没有悬空编码，对照后的件数一件不少
-- en: The bridge reaches every national cause, names no unknown code and loses no case
with dangling as (
    select 'cause' as what, cause as code from codes.causes where cause not in (select cause from codes.cause_bridge)
    union all
    select 'cause', cause from codes.cause_bridge where cause not in (select cause from codes.causes)
    union all
    select 'deviation', coalesce(deviation, '') from codes.cause_bridge where deviation is null or deviation not in (select code from codes.esaw_deviations)
    union all
    select 'contact', contact from codes.cause_bridge where contact not in (select code from codes.esaw_contacts)
    union all
    select 'agent', agent from codes.cause_bridge where agent not in (select code from codes.esaw_agents)
),

bridged as (
    select month, sum(cases) as cases
    from marts.mart_cause_month
    group by month
),

recognised as (
    select month, sum(cases) as cases
    from marts.mart_injury_month
    group by month
)

select what, code
from dangling
union all
select 'month' as what, month::varchar as code
from bridged
full join recognised using (month)
where bridged.cases is distinct from recognised.cases
