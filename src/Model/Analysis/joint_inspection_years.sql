-- One row per year with a joint inspection.
select distinct year
from marts.mart_joint_inspection_year
order by year
