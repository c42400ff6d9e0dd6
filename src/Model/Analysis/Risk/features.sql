-- One row per employer with insured people in the month that ends on $origin: what was known of it on that day, and nothing that came later.
-- Spans of months begin after the last day of a month: a year before 28 February may end on the 29th.
with

enrolled as (
    select *
    from marts.fct_enrolment_month
    where month <= $origin and month > last_day($origin::date - interval 36 month) and enrolment_kind <> 'project'
),

heads as (
    select
        employer_code,
        max(insured_count) filter (where month = date_trunc('month', $origin::date)) as insured,
        arg_max(county_code::varchar, month) as county_code,
        arg_max(industry_code::varchar, month) as industry_code,
        arg_max(licence::varchar, month) as licence,
        arg_max(size_band::varchar, month) as size_band,
        arg_max(risk_class, month) as risk_class,
        coalesce(sum(insured_count) filter (where month > last_day($origin::date - interval 12 month)), 0) / 12 as years_12,
        sum(insured_count) / 12 as years_36
    from enrolled
    group by employer_code
),

-- Decided on or before the day, whatever was decided after it; none of before anybody's enrolment is known, whose people are not.
known as (
    select *
    from marts.fct_injury
    where decided_on <= $origin
        and occurred_on > last_day($origin::date - interval 36 month)
        and occurred_on >= (select min(month) from marts.enrolment_month)
        and is_all
        and enrolment_kind <> 'project'
),

history as (
    select
        employer_code,
        count(*) filter (where is_production and occurred_on > last_day($origin::date - interval 12 month)) as cases_12,
        count(*) filter (where is_production and occurred_on <= last_day($origin::date - interval 12 month) and occurred_on > last_day($origin::date - interval 24 month)) as cases_24,
        count(*) filter (where is_production) as cases_36,
        count(*) filter (where not is_production and occurred_on > last_day($origin::date - interval 12 month)) as other_12,
        count(*) filter (where is_production and severity <> 'minor') as serious_36,
        date_diff('month', max(occurred_on) filter (where is_production), $origin::date) as months_since_last,
        avg(reported_on - occurred_on) filter (where is_production) as mean_lag_days
    from known
    group by employer_code
),

undecided as (
    select employer_code, count(*) as open_applications
    from marts.fct_injury
    where reported_on <= $origin and (decided_on is null or decided_on > $origin) and enrolment_kind <> 'project'
    group by employer_code
),

trained as (
    select employer_code, count(*) as trainings_12
    from marts.fct_training
    where held_on <= $origin and held_on > last_day($origin::date - interval 12 month)
    group by employer_code
),

inspected as (
    select employer_code, count(*) as inspections_12
    from marts.fct_inspection
    where inspected_on <= $origin and inspected_on > last_day($origin::date - interval 12 month)
    group by employer_code
),

charged as (
    select employer_code, arg_max(rate_percent, month) as rate_percent
    from marts.fct_contribution_month
    where month < $origin and month > last_day($origin::date - interval 4 month)
    group by employer_code
),

registered as (
    select employer_code, min(opened_on) as opened_on
    from marts.employer_version
    where opened_on <= $origin
    group by employer_code
)

select
    heads.employer_code,
    heads.county_code,
    heads.industry_code,
    heads.licence,
    heads.size_band,
    heads.risk_class,
    heads.insured::bigint as insured,
    heads.years_12::double as years_12,
    heads.years_36::double as years_36,
    coalesce(history.cases_12, 0) as cases_12,
    coalesce(history.cases_24, 0) as cases_24,
    coalesce(history.cases_36, 0) as cases_36,
    coalesce(history.other_12, 0) as other_12,
    coalesce(history.serious_36, 0) as serious_36,
    coalesce(undecided.open_applications, 0) as open_applications,
    history.months_since_last,
    history.mean_lag_days,
    coalesce(trained.trainings_12, 0) as trainings_12,
    coalesce(inspected.inspections_12, 0) as inspections_12,
    charged.rate_percent::double as rate_percent,
    date_diff('month', registered.opened_on, $origin::date) as age_months
from heads
left join history using (employer_code)
left join undecided using (employer_code)
left join trained using (employer_code)
left join inspected using (employer_code)
left join charged using (employer_code)
left join registered using (employer_code)
where heads.insured > 0
order by heads.employer_code
