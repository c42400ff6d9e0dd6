-- One row per county of the scope, unit and span of months ahead.
select *
from marts.county_forecast
order by county_code, unit, months
