-- One row: the training behind the forecasts of counties; none before the first.
select *
from marts.forecast_run
