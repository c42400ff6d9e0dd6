-- One row per month ahead of one county and unit.
select *
from marts.county_month_forecast
where county_code = $county and unit = $unit
order by month
