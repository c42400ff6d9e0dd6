-- One row per month, county, industry, licence, kind of enrolment and coding of the cause that has a recognised injury.
select
    injury.month,
    injury.county_code,
    injury.industry_code,
    injury.licence,
    injury.enrolment_kind,
    injury.is_production,
    injury.is_all,
    injury.cause,
    injury.deviation,
    injury.contact,
    injury.agent,
    bridge.bridged,
    bridge.bridged_cause,
    -- Several causes may fit: then the coded one agrees when it is among them.
    case when bridge.bridged in ('one', 'several') then coalesce(list_contains(bridge.causes, injury.cause), false) end as agrees,
    count(*) as cases
from marts.fct_injury as injury
inner join staging.bridged_cause as bridge
    on injury.deviation is not distinct from bridge.deviation
    and injury.contact is not distinct from bridge.contact
    and injury.agent is not distinct from bridge.agent
where injury.status = 'recognised'
group by all
order by injury.month, injury.county_code, injury.industry_code
