-- One row per period of one published series.
select
    series,
    name_zh,
    name_en,
    period,
    period_start,
    period_end,
    value::double as value,
    unit,
    area,
    source,
    licence
from marts.fct_reference_series
where series = $series and value is not null
order by period_start
