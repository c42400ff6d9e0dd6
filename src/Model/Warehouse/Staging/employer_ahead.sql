-- One row per employer and month in which it is insured and a next month is settled: sums of the month before it and of twelve months on, or of the last settled month if that comes sooner.
with spanned as (
    select
        employer_code,
        month,
        insured,
        insured_months,
        cases,
        commuting,
        coalesce(lag(insured_months) over months, 0) as insured_months_before,
        coalesce(lag(cases) over months, 0) as cases_before,
        coalesce(lead(insured_months, 12) over months, last_value(insured_months) over ahead) as insured_months_end,
        coalesce(lead(cases, 12) over months, last_value(cases) over ahead) as cases_end,
        coalesce(lead(commuting, 12) over months, last_value(commuting) over ahead) as commuting_end,
        lead(month) over months is not null as is_watched
    from staging.employer_running
    window
        months as (partition by employer_code order by month),
        ahead as (partition by employer_code order by month rows between current row and unbounded following)
)

select * exclude (insured, is_watched)
from spanned
where insured > 0 and is_watched
