-- One row: the first month with enrolment; null while none came.
select min(month) from marts.enrolment_month
