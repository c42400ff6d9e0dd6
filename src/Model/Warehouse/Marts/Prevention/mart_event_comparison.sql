-- One row per kind of event, year, employer and side: what happened in the twelve months after an event, and to employers that could have had it and had not.
-- Others are watched from the same months on as those with the event: each month weighs as many as had it then.
with month_share as (
    select event, month, year, count(*) / sum(count(*)) over (partition by event, year) as share
    from staging.event_treated
    group by event, year, month
),

watched as (
    select
        month_share.event,
        month_share.year,
        ahead.employer_code,
        treated.month is not null as is_treated,
        case when treated.month is not null then 1.0 else month_share.share end as weight,
        least(ahead.cases_end, soon.cases) - ahead.cases as after_cases,
        least(ahead.commuting_end, soon.commuting) - ahead.commuting as after_commuting,
        least(ahead.insured_months_end, soon.insured_months) - ahead.insured_months as after_insured_months,
        ahead.cases_before,
        ahead.insured_months_before
    from month_share
    inner join staging.employer_ahead as ahead on month_share.month = ahead.month
    left join staging.event_treated as treated on month_share.event = treated.event and ahead.employer_code = treated.employer_code and ahead.month = treated.month
    left join staging.event_recent as recent on month_share.event = recent.event and ahead.employer_code = recent.employer_code and ahead.month = recent.month
    left join staging.event_soon as soon on month_share.event = soon.event and ahead.employer_code = soon.employer_code and ahead.month = soon.month
    where recent.month is null
),

summed as (
    select
        event,
        year,
        employer_code,
        is_treated,
        sum(weight) as weight,
        sum(weight * after_cases) as after_cases,
        sum(weight * after_commuting) as after_commuting,
        sum(weight * after_insured_months) as after_insured_months,
        sum(weight * cases_before) as cases_before,
        sum(weight * insured_months_before) as insured_months_before
    from watched
    group by all
),

key_cell as (
    select industry_code, licence, min(key_industry) as key_industry
    from marts.key_industry_member
    where key_industry not like 'key-six%'
    group by all
)

select
    summed.event,
    summed.year::integer as year,
    summed.employer_code,
    summed.is_treated,
    before.county_code,
    before.industry_code,
    before.licence,
    coalesce(key_cell.key_industry, industry.section, '-') as industry_group,
    case
        when before.insured < 10 then 1
        when before.insured < 25 then 10
        when before.insured < 50 then 25
        else 50 * pow(2, floor(log2(before.insured / 50.0)))
    end::integer as size_from,
    before.last_year_cases::integer as last_year_cases,
    before.last_year_insured_months::double / 12 as last_year_insured,
    summed.after_cases::double as after_cases,
    summed.after_commuting::double as after_commuting,
    summed.after_insured_months::double / 12 as after_insured,
    (summed.cases_before - summed.weight * before.cases)::double as early_cases,
    (summed.insured_months_before - summed.weight * before.insured_months)::double / 12 as early_insured
from summed
inner join staging.employer_before as before on summed.employer_code = before.employer_code and summed.year = before.year and before.insured > 0
left join key_cell on before.industry_code = key_cell.industry_code and before.licence = key_cell.licence
left join marts.dim_industry as industry on before.industry_code = industry.industry_code
order by summed.event, summed.year, summed.employer_code, summed.is_treated
