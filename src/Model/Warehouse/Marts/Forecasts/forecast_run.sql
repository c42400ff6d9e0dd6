-- One row: the training behind the forecasts of counties; none before the first.
select
    run,
    made_at,
    settled_through,
    examples,
    refusals_whole,
    refusals_industry
from forecast.main.run
