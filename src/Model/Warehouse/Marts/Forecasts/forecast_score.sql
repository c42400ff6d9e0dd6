-- One row per kind of series (whole counties, key industries in them) and method, as the back-test of the current training has it.
select
    is_whole,
    method,
    series,
    forecasts,
    mase,
    coverage_80,
    coverage_95,
    crps,
    skill,
    is_used
from forecast.main.score
order by is_whole desc, crps
