-- One row per year with a settled month, the latest first.
select
    year(enrolment_month.month)::integer as year,
    min(enrolment_month.month) as first,
    max(enrolment_month.month) as last
from marts.enrolment_month as enrolment_month
cross join meta.build as build
where enrolment_month.month <= build.settled_through
group by all
order by year desc
