-- One row per kind of event, employer and month within twelve months after one: nobody is compared then for another of the kind.
select distinct held.event, held.employer_code, (held.month + to_months(back.months::integer))::date as month
from staging.event_month as held
cross join range(1, 13) as back(months)
