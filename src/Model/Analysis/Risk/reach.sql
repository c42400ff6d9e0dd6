-- One row: the first month with enrolment and the last ones that may be read and judged.
select
    min(enrolment_month.month) as first_month,
    any_value(build.data_through) as data_through,
    any_value(build.settled_through) as settled_through
from meta.build as build
left join marts.enrolment_month as enrolment_month on true
