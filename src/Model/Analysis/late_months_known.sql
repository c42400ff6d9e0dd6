-- One row: months with enrolment, up to which they are settled, and the last day whose decisions are known.
select
    (select min(month) from marts.enrolment_month) as first_month,
    build.data_through,
    build.settled_through,
    case when last_decision.decided_on is not null then least(build.business_date, last_decision.decided_on) end as known_on
from meta.build as build
cross join marts.last_decision as last_decision
