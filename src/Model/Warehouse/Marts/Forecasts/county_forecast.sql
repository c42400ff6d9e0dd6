-- One row per county, unit (key industry, or all) and span of months ahead, as the current training of the forecasts has it.
select
    county_code,
    unit,
    months,
    first_month,
    last_month,
    insured,
    expected,
    lower_80,
    upper_80,
    lower_95,
    upper_95,
    method,
    cases_before,
    insured_before
from forecast.main.span_ahead
order by county_code, unit, months
