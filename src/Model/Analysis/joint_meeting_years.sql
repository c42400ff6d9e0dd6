-- One row per level and year: how many joint meetings were due and held.
select
    county_code,
    year,
    wanted,
    due,
    held,
    cancelled
from marts.mart_joint_meeting_year
order by year, county_code
