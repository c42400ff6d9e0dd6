-- One row per employer with insured people in the month that ends on $through: how it reported in the sixty months up to then.
with

enrolled as (
    select *
    from marts.fct_enrolment_month
    where month <= $through and month > $through::date - interval 60 month and enrolment_kind <> 'project'
),

reported as (
    select
        employer_code,
        count(*) as cases,
        count(*) filter (where severity <> 'minor') as serious,
        -- The employer is to apply within 30 days (Regulation on Work-Injury Insurance, article 17).
        count(*) filter (where reported_on - occurred_on > 30) as late,
        max(month) as last_month
    from marts.fct_injury
    where is_production
        and enrolment_kind <> 'project'
        and month <= $through
        and month > $through::date - interval 60 month
        and month >= (select min(month) from marts.enrolment_month)
    group by employer_code
),

heads as (
    select
        enrolled.employer_code,
        max(enrolled.insured_count) filter (where enrolled.month = date_trunc('month', $through::date)) as insured,
        arg_max(enrolled.county_code::varchar, enrolled.month) as county_code,
        arg_max(enrolled.industry_code::varchar, enrolled.month) as industry_code,
        arg_max(enrolled.size_band::varchar, enrolled.month) as size_band,
        sum(enrolled.insured_count) / 12 as years,
        coalesce(sum(enrolled.insured_count) filter (where reported.last_month is null or enrolled.month > reported.last_month), 0) / 12 as silent_years,
        count(*) filter (where enrolled.insured_count > 0 and (reported.last_month is null or enrolled.month > reported.last_month)) as silent_months
    from enrolled
    left join reported using (employer_code)
    group by enrolled.employer_code
)

select
    heads.employer_code,
    heads.county_code,
    heads.industry_code,
    heads.size_band,
    heads.insured::bigint as insured,
    heads.years::double as years,
    heads.silent_years::double as silent_years,
    heads.silent_months,
    coalesce(reported.cases, 0) as cases,
    coalesce(reported.serious, 0) as serious,
    coalesce(reported.late, 0) as late
from heads
left join reported using (employer_code)
where heads.insured > 0 and heads.years > 0
order by heads.employer_code
