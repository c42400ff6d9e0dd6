-- One row per kind of series and method, whole counties first, the best first.
select *
from marts.forecast_score
order by is_whole desc, crps
