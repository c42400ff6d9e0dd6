-- One row per combination of deviation, contact and agent among the cases: the national causes that the bridge gives it.
with combination as (
    select distinct deviation, contact, agent
    from marts.fct_injury
),

matched as (
    select
        combination.*,
        bridge.cause,
        (bridge.contact is not null)::integer + (bridge.agent is not null)::integer as exactness
    from combination
    inner join codes.cause_bridge as bridge
        on combination.deviation = bridge.deviation
        and (bridge.contact is null or combination.contact = bridge.contact)
        and (bridge.agent is null or combination.agent = bridge.agent)
),

-- What names more of the three stands before what names less.
best as (
    select *
    from matched
    qualify exactness = max(exactness) over (partition by deviation, contact, agent)
)

select
    combination.deviation,
    combination.contact,
    combination.agent,
    case when count(distinct best.cause) = 1 then min(best.cause) end as bridged_cause,
    list(distinct best.cause) filter (where best.cause is not null) as causes,
    case
        when count(distinct best.cause) = 1 then 'one'
        when count(distinct best.cause) > 1 then 'several'
        when combination.deviation = '00' or combination.contact = '00' then 'no-information'
        else 'none'
    end as bridged
from combination
left join best
    on combination.deviation is not distinct from best.deviation
    and combination.contact is not distinct from best.contact
    and combination.agent is not distinct from best.agent
group by combination.deviation, combination.contact, combination.agent
