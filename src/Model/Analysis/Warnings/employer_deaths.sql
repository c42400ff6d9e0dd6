-- One row per moment and death applied for in the $months months to it that was not refused by then, with how many there are of its employer. Also
-- whether it was recognised in the end (1 or 0, null while undecided): whether the warning was right, never part of the evidence. Appended to moments.sql.
select
    moment.known_on,
    injury.reported_on as first,
    moment.known_on as last,
    injury.case_number as subject,
    injury.county_code::varchar as county,
    injury.industry_code::varchar as industry,
    injury.employer_code as employer,
    injury.employer_name,
    count(*) over (partition by moment.known_on, injury.employer_code)::bigint as cases,
    case injury.status when 'recognised' then 1 when 'rejected' then 0 end::bigint as cases_later
from moment
inner join marts.fct_injury as injury
    on injury.reported_on > (moment.known_on - to_months($months::integer))
    and injury.reported_on <= moment.known_on
where injury.is_fatal and not (injury.status = 'rejected' and injury.decided_on <= moment.known_on)
order by moment.known_on, subject
