-- One row per kind of event, year, employer and side: what happened in the twelve months after an event, and to employers that could have had it and had not.
with exposed as (
    select employer_code, month, insured_count, county_code, industry_code, licence
    from marts.fct_enrolment_month
    where enrolment_kind <> 'project' and insured_count > 0
),

injured as (
    select
        employer_code,
        month,
        count(*) filter (where is_production) as cases,
        count(*) filter (where is_all and ground = '14-6') as commuting
    from marts.fct_injury
    where enrolment_kind <> 'project'
    group by all
),

-- Sums from the first month on: what lies between two months is a difference.
running as materialized (
    select
        employer.employer_code,
        calendar.month,
        exposed.county_code,
        exposed.industry_code,
        exposed.licence,
        coalesce(exposed.insured_count, 0) as insured,
        sum(coalesce(exposed.insured_count, 0)) over so_far as insured_months,
        sum(coalesce(injured.cases, 0)) over so_far as cases,
        sum(coalesce(injured.commuting, 0)) over so_far as commuting
    from (select distinct employer_code from exposed) as employer
    cross join (select month from marts.dim_month where is_settled) as calendar
    left join exposed on employer.employer_code = exposed.employer_code and calendar.month = exposed.month
    left join injured on employer.employer_code = injured.employer_code and calendar.month = injured.month
    window so_far as (partition by employer.employer_code order by calendar.month)
),

-- Each month with the sums of the month before it and of twelve months on, or of the last settled month if that comes sooner.
spanned as materialized (
    select
        employer_code,
        month,
        year(month) as year,
        insured,
        insured_months,
        cases,
        commuting,
        lag(insured_months) over months as insured_months_before,
        lag(cases) over months as cases_before,
        coalesce(lead(insured_months, 12) over months, last_value(insured_months) over ahead) as insured_months_end,
        coalesce(lead(cases, 12) over months, last_value(cases) over ahead) as cases_end,
        coalesce(lead(commuting, 12) over months, last_value(commuting) over ahead) as commuting_end,
        lead(month) over months is not null as is_watched
    from running
    window
        months as (partition by employer_code order by month),
        ahead as (partition by employer_code order by month rows between current row and unbounded following)
),

-- Who gets an event is decided by the calendar year before, so that year has to be known whole.
whole_year as (
    select year(month) as year
    from exposed
    group by all
    having count(distinct month) = 12
),

last_year as (
    select
        employer_code,
        year(month) + 1 as year,
        county_code,
        industry_code,
        licence,
        insured,
        insured_months,
        cases,
        insured_months - coalesce(lag(insured_months) over years, 0) as last_year_insured_months,
        cases - coalesce(lag(cases) over years, 0) as last_year_cases
    from running
    where month(month) = 12 and year(month) in (select year from whole_year)
    window years as (partition by employer_code order by month)
),

held as materialized (
    select 'training' as event, employer_code, month from marts.fct_training
    union
    select 'inspection' as event, employer_code, month from marts.fct_inspection
),

-- Within twelve months after an event nobody is compared for another of the kind.
recent as (
    select distinct held.event, held.employer_code, (held.month + to_months(back.months::integer))::date as month
    from held
    cross join range(1, 13) as back(months)
),

-- Watching ends with the month of the next event of the kind, whose effect begins after it.
soon as (
    select held.event, held.employer_code, (held.month - to_months(ahead.months::integer))::date as month, min(held.month) as next_event
    from held
    cross join range(1, 13) as ahead(months)
    group by all
),

treated as materialized (
    select held.event, held.employer_code, held.month, spanned.year
    from held
    inner join spanned on held.employer_code = spanned.employer_code and held.month = spanned.month
    inner join last_year on held.employer_code = last_year.employer_code and spanned.year = last_year.year
    left join recent on held.event = recent.event and held.employer_code = recent.employer_code and held.month = recent.month
    where recent.month is null and spanned.insured > 0 and spanned.is_watched and last_year.insured > 0
),

-- Others are watched from the same months on as those with the event: each month weighs as many as had it then.
month_share as (
    select event, month, count(*) / sum(count(*)) over (partition by event, year) as share
    from treated
    group by event, year, month
),

watched as (
    select
        month_share.event,
        spanned.year,
        spanned.employer_code,
        treated.month is not null as is_treated,
        case when treated.month is not null then 1.0 else month_share.share end as weight,
        least(spanned.cases_end, ended.cases) - spanned.cases as after_cases,
        least(spanned.commuting_end, ended.commuting) - spanned.commuting as after_commuting,
        least(spanned.insured_months_end, ended.insured_months) - spanned.insured_months as after_insured_months,
        coalesce(spanned.cases_before, 0) as cases_before,
        coalesce(spanned.insured_months_before, 0) as insured_months_before
    from month_share
    inner join spanned on month_share.month = spanned.month and spanned.insured > 0 and spanned.is_watched
    left join treated on month_share.event = treated.event and spanned.employer_code = treated.employer_code and spanned.month = treated.month
    left join recent on month_share.event = recent.event and spanned.employer_code = recent.employer_code and spanned.month = recent.month
    left join soon on month_share.event = soon.event and spanned.employer_code = soon.employer_code and spanned.month = soon.month
    left join running as ended on soon.employer_code = ended.employer_code and soon.next_event = ended.month
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
    last_year.county_code,
    last_year.industry_code,
    last_year.licence,
    coalesce(key_cell.key_industry, industry.section, '-') as industry_group,
    case
        when last_year.insured < 10 then 1
        when last_year.insured < 25 then 10
        when last_year.insured < 50 then 25
        else 50 * pow(2, floor(log2(last_year.insured / 50.0)))
    end::integer as size_from,
    last_year.last_year_cases::integer as last_year_cases,
    last_year.last_year_insured_months::double / 12 as last_year_insured,
    summed.after_cases::double as after_cases,
    summed.after_commuting::double as after_commuting,
    summed.after_insured_months::double / 12 as after_insured,
    (summed.cases_before - summed.weight * last_year.cases)::double as early_cases,
    (summed.insured_months_before - summed.weight * last_year.insured_months)::double / 12 as early_insured
from summed
inner join last_year on summed.employer_code = last_year.employer_code and summed.year = last_year.year and last_year.insured > 0
left join key_cell on last_year.industry_code = key_cell.industry_code and last_year.licence = key_cell.licence
left join marts.dim_industry as industry on last_year.industry_code = industry.industry_code
order by summed.event, summed.year, summed.employer_code, summed.is_treated
