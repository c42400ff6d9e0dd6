-- One row per kind of event, employer and month of one that is compared: none of the kind within the twelve months before, insured then and at the end of the year before.
select held.event, held.employer_code, held.month, before.year
from staging.event_month as held
inner join staging.employer_ahead as ahead on held.employer_code = ahead.employer_code and held.month = ahead.month
inner join staging.employer_before as before on held.employer_code = before.employer_code and year(held.month) = before.year
left join staging.event_recent as recent on held.event = recent.event and held.employer_code = recent.employer_code and held.month = recent.month
where recent.month is null and before.insured > 0
