-- One row per period of one published series.
select
    series,
    name_zh,
    name_en,
    period,
    period_start,
    period_end,
    value::double as value,
    unit_zh,
    unit_en,
    area_zh,
    area_en,
    source_zh,
    source_en,
    source_url,
    licence_zh,
    licence_en
from marts.fct_reference_series
where series = $series and value is not null
order by period_start
