-- One row per county, unit (key industry, or all) and month ahead, as the current training of the forecasts has it.
select
    county_code,
    unit,
    month,
    step,
    insured,
    expected,
    lower_80,
    upper_80,
    lower_95,
    upper_95,
    method
from forecast.main.month_ahead
order by county_code, unit, month
