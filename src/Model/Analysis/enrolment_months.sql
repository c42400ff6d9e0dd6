-- One row per month that has enrolment.
select month
from marts.enrolment_month
order by month
