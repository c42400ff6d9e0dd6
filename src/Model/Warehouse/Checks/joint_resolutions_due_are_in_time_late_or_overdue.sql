-- One row per level, department and year whose numbers contradict each other.
-- zh: 到期的议定事项等于按期、逾期报结与逾期未报结之和，到会不多于受邀
-- en: Resolutions due are those in time, late and overdue together; nobody came more often than invited
select
    county_code,
    department,
    year
from marts.mart_joint_department_year
where due <> in_time + late + overdue
    or due > resolutions
    or attended > invited
