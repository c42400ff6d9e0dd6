-- One row per published series and period, year-to-date figures turned into the period's own.
with dated as (
    select
        *,
        left(period, 4)::integer as year,
        case
            when length(period) = 4 then 12
            when period like '%-Q%' then 3
            else 1
        end as months,
        case
            when length(period) = 4 then 1
            when period like '%-Q%' then 3 * right(period, 1)::integer - 2
            else right(period, 2)::integer
        end as first_month_of_year
    from staging.reference_series
),

spanned as (
    select
        *,
        make_date(year, first_month_of_year, 1) as period_start,
        lag(value) over same_year as value_before,
        lag(first_month_of_year) over same_year as month_before
    from dated
    -- A year as a whole is never what a quarter is differenced from.
    window same_year as (partition by series, year, months order by first_month_of_year)
)

select
    series,
    name_zh,
    name_en,
    period,
    period_start,
    (period_start + to_months(months) - interval 1 day)::date as period_end,
    case
        when measure_kind <> 'ytd' or first_month_of_year = 1 then value
        when month_before = first_month_of_year - months then value - value_before
        -- The period before is missing: the rest of the year cannot be told apart.
        else null
    end as value,
    value as value_as_published,
    measure_kind,
    unit_zh,
    unit_en,
    area_zh,
    area_en,
    source_zh,
    source_en,
    source_url,
    licence_zh,
    licence_en,
    batch_id,
    sheet,
    row_number
from spanned
order by series, period_start, months
