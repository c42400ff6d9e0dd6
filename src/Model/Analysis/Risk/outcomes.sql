-- One row per employer with production injuries in the twelve months after $origin, of those decided by $known_by.
select
    employer_code,
    count(*) as cases
from marts.fct_injury
where is_production
    and enrolment_kind <> 'project'
    and occurred_on > $origin
    and occurred_on <= last_day($origin::date + interval 12 month)
    and decided_on <= $known_by
group by employer_code
