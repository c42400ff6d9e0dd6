-- What every scope of a snapshot shares: which months have enrolment, up to which day decisions are known, which cells make a unit and the city's sums are the same for everybody.
attach ':memory:' as shared;

create table shared.enrolment_month as
select distinct month::date as month
from published.marts.mart_incidence_month
where insured_count > 0;

create table shared.last_decision as
select max(decided_on)::date as decided_on
from published.marts.fct_injury;

create table shared.unit_member as
select distinct
    key_industry as unit,
    industry_code,
    licence
from published.marts.key_industry_member
where key_industry not like 'key-six%';

-- Cells in which anything is counted.
create table shared.cell as
select distinct
    industry_code::varchar as industry_code,
    licence::varchar as licence,
    county_code::varchar as county_code
from published.marts.mart_incidence_month;

-- Which cells a plan's units are made of, and all of them together; filled from the plans.
create table shared.plan_unit_member (plan varchar, unit varchar, industry_code varchar, licence varchar, county_code varchar);

-- What a county is held against: sums over the whole city, with no county in them. Project-insured workers are left out of both sides.
create table shared.city_incidence_month as
select
    month::date as month,
    industry_code::varchar as industry_code,
    licence::varchar as licence,
    sum(insured_count)::bigint as insured_count,
    sum(production_cases)::bigint as production_cases
from published.marts.mart_incidence_month
where enrolment_kind <> 'project'
group by all;

create table shared.city_injury_month as
select
    month::date as month,
    ground,
    cause,
    severity,
    is_production,
    count(*)::bigint as cases
from published.marts.fct_injury
where enrolment_kind <> 'project' and (is_production or is_all)
group by all;

create table shared.city_disease_month as
select
    month::date as month,
    is_pneumoconiosis,
    count(*)::bigint as cases
from published.marts.fct_occupational_disease
where is_new
group by all;

-- One row per period and month of it; first and last month are the window's. A period needs one month of enrolment, a rolling one all twelve.
create macro shared.period_month(grain, first_month, last_month) as table
with

named as (
    select unnest(generate_series(first_month::timestamp, last_month::timestamp, interval 1 month))::date as month
),

period_month as (
    select
        case grain
            when 'month' then strftime(month, '%Y-%m')
            when 'quarter' then strftime(month, '%Y') || '-Q' || quarter(month)
            else strftime(month, '%Y')
        end as period,
        month
    from named
    where grain <> 'rolling12'
    union all
    select
        strftime(named.month, '%Y-%m') as period,
        (named.month - to_months(back.months::integer))::date as month
    from named
    cross join range(12) as back(months)
    where grain = 'rolling12'
)

select
    period_month.period,
    period_month.month,
    min(period_month.month) over by_period as period_start,
    (max(period_month.month) over by_period + interval 1 month - interval 1 day)::date as period_end,
    count(enrolment_month.month) over by_period as months
from period_month
left join shared.enrolment_month using (month)
window by_period as (partition by period_month.period)
qualify months = 12 or (grain <> 'rolling12' and months > 0);
