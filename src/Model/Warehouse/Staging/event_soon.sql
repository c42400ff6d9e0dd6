-- One row per kind of event, employer and month within twelve months before one: watching ends with the month of that event, whose effect begins after it.
with soon as (
    select held.event, held.employer_code, (held.month - to_months(ahead.months::integer))::date as month, min(held.month) as next_event
    from staging.event_month as held
    cross join range(1, 13) as ahead(months)
    group by all
)

select soon.event, soon.employer_code, soon.month, ended.insured_months, ended.cases, ended.commuting
from soon
inner join staging.employer_running as ended on soon.employer_code = ended.employer_code and soon.next_event = ended.month
